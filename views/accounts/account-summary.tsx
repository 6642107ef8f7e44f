import { useText } from '../ui/frame.js';
import { SummaryList } from '../ui/summary-list.js';
import type { AccountRow } from './account-row.js';
import { Hats } from './hats.js';

export function AccountSummary({ account }: { account: AccountRow }) {
  const t = useText();
  const { name, login, email, phone, hats, duties } = account;
  const rows = [
    { label: t('accounts.name'), value: name },
    { label: t('accounts.login'), value: <span class="login">{login}</span> },
    { label: t('accounts.roles'), value: <Hats hats={hats} /> },
    {
      label: t('accounts.duties'),
      value: duties.map((duty) => t(`accounts.duty.${duty}`)).join('; ') || t('accounts.no-duties'),
    },
    { label: t('accounts.phone'), value: phone },
    { label: t('accounts.email'), value: email },
  ];
  return <SummaryList rows={rows} />;
}

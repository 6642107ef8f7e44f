import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { AccountSummary } from './account-summary.js';
import type { AccountRow } from './account-row.js';

interface OpenSession {
  key: string;
  /** Empty: unknown. */
  device: string;
  since: string;
  seen: string;
  isThis: boolean;
}

export interface AccountPageProps {
  account: AccountRow;
  sessions: OpenSession[];
}

/** One's own account: what is kept, and where one is signed in. */
export function AccountPage({ account, sessions }: AccountPageProps) {
  const t = useText();
  return (
    <Layout title={t('accounts.own-title')} wide>
      <PageHeading title={t('accounts.own-title')} lead={t('accounts.own-lead')}>
        <ButtonLink href="/account/password">{t('accounts.change-password')}</ButtonLink>
      </PageHeading>
      <Card>
        <AccountSummary account={account} />
        <p class="soft small">{t('accounts.own-wrong')}</p>
      </Card>
      <Sessions sessions={sessions} />
    </Layout>
  );
}

function Sessions({ sessions }: Pick<AccountPageProps, 'sessions'>) {
  const t = useText();
  const columns = [
    { heading: t('accounts.device'), cell: (session: OpenSession) => <Device {...session} /> },
    { heading: t('accounts.session-since'), cell: ({ since }: OpenSession) => since },
    { heading: t('accounts.session-seen'), cell: ({ seen }: OpenSession) => seen },
  ];
  return (
    <>
      <DataTable
        caption={t('accounts.sessions')}
        columns={columns}
        rows={sessions}
        rowKey={({ key }) => key}
      />
      <p>{t('accounts.sessions-text')}</p>
      <PostForm action="/account/sessions" method="DELETE">
        <Buttons>
          <Button kind="secondary">{t('accounts.sign-out-everywhere')}</Button>
        </Buttons>
      </PostForm>
    </>
  );
}

function Device({ device, isThis }: OpenSession) {
  const t = useText();
  return (
    <>
      {device || t('accounts.device-unknown')}{' '}
      {isThis && <Tag tone="blue" text={t('accounts.this-browser')} />}
    </>
  );
}

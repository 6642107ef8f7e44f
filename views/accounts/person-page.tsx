import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card, Columns } from '../ui/card.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import type { AccountRow } from './account-row.js';
import { AccountStateTag } from './account-state-tag.js';
import { AccountSummary } from './account-summary.js';

interface PersonPageProps {
  account: AccountRow;
  /** Nobody blocks or resets their own account. */
  isMe: boolean;
  /** How long a code lasts. */
  days: number;
}

/** An account in the committee's hands. */
export function PersonPage({ account, isMe, days }: PersonPageProps) {
  const t = useText();
  const { id, name, state } = account;
  const crumbs = [{ text: t('accounts.list-title'), href: '/accounts' }, { text: name }];
  return (
    <Layout title={name} crumbs={crumbs} wide>
      <PageHeading title={name} lead={<AccountStateTag state={state} />}>
        <ButtonLink href={`/accounts/${id}/edit`}>{t('accounts.edit')}</ButtonLink>
      </PageHeading>
      <Columns>
        <Card>
          <AccountSummary account={account} />
        </Card>
        <div>{isMe ? <OwnNote /> : <Actions account={account} days={days} />}</div>
      </Columns>
    </Layout>
  );
}

function OwnNote() {
  const t = useText();
  return (
    <Card title={t('accounts.this-is-you')}>
      <p>{t('accounts.this-is-you-text')}</p>
      <p>
        <a href="/account">{t('accounts.own-title')}</a>
      </p>
    </Card>
  );
}

function Actions({ account, days }: Pick<PersonPageProps, 'account' | 'days'>) {
  return account.state === 'blocked' ? (
    <Unblocking id={account.id} />
  ) : (
    <>
      <NewCode account={account} days={days} />
      <Blocking id={account.id} />
    </>
  );
}

function NewCode({ account, days }: Pick<PersonPageProps, 'account' | 'days'>) {
  const t = useText();
  const isFirst = account.state === 'waiting';
  return (
    <Card title={t('accounts.new-code-title')} accent="sun">
      <p>{t(isFirst ? 'accounts.new-code-waiting' : 'accounts.new-code-text', { days })}</p>
      <PostForm action={`/accounts/${account.id}/code`}>
        <Buttons>
          <Button kind="secondary">{t('accounts.new-code')}</Button>
        </Buttons>
      </PostForm>
    </Card>
  );
}

function Blocking({ id }: { id: string }) {
  const t = useText();
  return (
    <Card title={t('accounts.block-title')}>
      <p>{t('accounts.block-text')}</p>
      <PostForm action={`/accounts/${id}/block`}>
        <Buttons>
          <Button kind="danger">{t('accounts.block')}</Button>
        </Buttons>
      </PostForm>
    </Card>
  );
}

function Unblocking({ id }: { id: string }) {
  const t = useText();
  return (
    <Card title={t('accounts.unblock-title')} accent="coral">
      <p>{t('accounts.unblock-text')}</p>
      <PostForm action={`/accounts/${id}/block`} method="DELETE">
        <Buttons>
          <Button kind="secondary">{t('accounts.unblock')}</Button>
        </Buttons>
      </PostForm>
    </Card>
  );
}

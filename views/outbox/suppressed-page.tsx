import type { SuppressedAddress } from '../../src/core/mail/mail.entity.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { mailPath, outboxPath } from './outbox-paths.js';

/** Addresses that take no mail, as their servers said. */
export function SuppressedPage({ addresses }: { addresses: SuppressedAddress[] }) {
  const t = useText();
  const title = t('mail.suppressed.title');
  return (
    <Layout title={title} crumbs={[{ text: t('mail.outbox'), href: outboxPath }, { text: title }]}>
      <PageHeading title={title} lead={t('mail.suppressed.lead')} />
      {addresses.length === 0 ? (
        <EmptyState title={t('mail.suppressed.none')} text={t('mail.suppressed.none-text')} />
      ) : (
        <DataTable
          hideCaption
          caption={title}
          rows={addresses}
          rowKey={({ address }) => address}
          columns={[
            { heading: t('mail.suppressed.address'), cell: ({ address }) => address },
            { heading: t('mail.suppressed.since'), cell: (one) => <Since one={one} /> },
            { heading: t('mail.suppressed.lift'), cell: (one) => <Lift one={one} /> },
          ]}
        />
      )}
    </Layout>
  );
}

function Since({ one: { at, code, mailId } }: { one: SuppressedAddress }) {
  const t = useText();
  return (
    <>
      {formatMoment(at)}
      {code !== null && <span class="table__under">{t('mail.answer-code', { code })}</span>}
      {mailId && (
        <span class="table__under">
          <a href={mailPath({ id: mailId })}>{t('mail.suppressed.by')}</a>
        </span>
      )}
    </>
  );
}

function Lift({ one: { address } }: { one: SuppressedAddress }) {
  const t = useText();
  return (
    <PostForm action={`${outboxPath}/suppressed`} method="DELETE">
      <HiddenField name="address" value={address} />
      <Button kind="secondary" small aria-label={`${t('mail.suppressed.lift')}: ${address}`}>
        {t('mail.suppressed.lift')}
      </Button>
    </PostForm>
  );
}

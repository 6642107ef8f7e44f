import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { OutboxRow, OutboxView } from '../../src/outbox/outbox-list.service.js';
import { Button, ButtonLink } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField } from '../ui/fields.js';
import { FilterChips } from '../ui/filter-chips.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Pagination } from '../ui/pagination.js';
import { SearchBox } from '../ui/search-box.js';
import { DataTable } from '../ui/table.js';
import { MailStateWords } from './mail-state.js';
import { fromListHref, mailPath, outboxHref, outboxPath } from './outbox-paths.js';

interface OutboxPageProps {
  view: OutboxView;
  /** What a sending has met with. */
  form?: FormState;
}

/** "What waits for me to be sent, and what did not arrive?" */
export function OutboxPage({ view, form = emptyForm }: OutboxPageProps) {
  const t = useText();
  return (
    <Layout
      wide
      title={t('mail.outbox')}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: t('mail.outbox') }]}
    >
      <ErrorSummary form={form} />
      <PageHeading title={t('mail.outbox')} lead={t('mail.outbox-lead')}>
        {view.suppressed > 0 && (
          <ButtonLink kind="secondary" href={`${outboxPath}/suppressed`}>
            {t('mail.suppressed.open', { count: view.suppressed })}
          </ButtonLink>
        )}
      </PageHeading>
      {view.isEmpty ? (
        <EmptyState title={t('mail.empty.title')} text={t('mail.empty.text')} />
      ) : (
        <Mails view={view} />
      )}
    </Layout>
  );
}

function Mails({ view }: { view: OutboxView }) {
  const t = useText();
  const { filter, rows, total, pageSize } = view;
  return (
    <>
      <Filters view={view} />
      {rows.length === 0 ? (
        <p>
          {t('mail.none-found')} <a href={outboxPath}>{t('mail.show-all')}</a>
        </p>
      ) : (
        <PostForm action={fromListHref(`${outboxPath}/sendings`, filter)}>
          <HiddenField name="listedAt" value={view.listedAt} />
          {view.sendable > 0 && <Sending count={view.sendable} />}
          <MailTable rows={rows} />
        </PostForm>
      )}
      <Pagination
        page={filter.page}
        pageSize={pageSize}
        total={total}
        href={(page) => outboxHref(filter, { page })}
      />
    </>
  );
}

function Filters({ view: { filter, states } }: { view: OutboxView }) {
  const t = useText();
  const chips = states
    .filter(({ state, count }) => state === null || count > 0 || state === filter.state)
    .map(({ state, count }) => ({
      text: state ? t(`mail.state.${state}`) : t('mail.all-states'),
      href: outboxHref(filter, { state }),
      count,
      current: state === filter.state,
    }));
  return (
    <div class="filters">
      <SearchBox
        action={outboxPath}
        label={t('mail.search')}
        value={filter.q}
        keep={{ state: filter.state ?? undefined }}
      />
      <FilterChips label={t('mail.by-state')} chips={chips} />
    </div>
  );
}

function Sending({ count }: { count: number }) {
  const t = useText();
  return (
    <div class="buttons">
      <Button>{t('mail.send-chosen')}</Button>
      <Button kind="secondary" name="all" value="yes">
        {t('mail.send-all', { count })}
      </Button>
    </div>
  );
}

function MailTable({ rows }: { rows: OutboxRow[] }) {
  const t = useText();
  return (
    <DataTable
      hideCaption
      caption={t('mail.outbox')}
      rows={rows}
      rowKey={({ mail }) => mail.id}
      columns={[
        { heading: t('mail.column.to'), cell: (row) => <To row={row} /> },
        { heading: t('mail.column.what'), cell: (row) => <What row={row} /> },
        { heading: t('mail.column.state'), cell: ({ mail }) => <MailStateWords mail={mail} /> },
        { heading: t('mail.column.when'), cell: ({ mail }) => formatMoment(mail.sentAt ?? mail.changedAt) },
      ]}
    />
  );
}

/** A draft that can be sent has its box. */
function To({ row: { mail, unit } }: { row: OutboxRow }) {
  const t = useText();
  const name = unit || mail.toName || t('mail.forgotten');
  const id = `mail-${mail.id}`;
  return (
    <>
      {mail.state === 'draft' && mail.toAddress !== '' ? (
        <div class="govuk-checkboxes govuk-checkboxes--small">
          <div class="govuk-checkboxes__item">
            <input class="govuk-checkboxes__input" type="checkbox" id={id} name="mail" value={mail.id} />
            <label class="govuk-label govuk-checkboxes__label" for={id}>
              {name}
            </label>
          </div>
        </div>
      ) : (
        name
      )}
      <span class="table__under">{mail.toAddress}</span>
    </>
  );
}

function What({ row: { mail, label } }: { row: OutboxRow }) {
  const t = useText();
  return <a href={mailPath(mail)}>{t(label)}</a>;
}

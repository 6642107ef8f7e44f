import type { PileView } from '../../src/consents/paper-pile.service.js';
import type { Delegate } from '../../src/delegates/delegate.entity.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { ConsentTag } from '../delegates/consent-tag.js';
import { delegationCrumbs, delegationPath } from '../delegates/paths.js';
import { Button, ButtonLink } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { PileCard } from './pile-card.js';

interface DelegationConsentsPageProps {
  view: PileView;
  form?: FormState;
}

/** A delegation's papers: print them, write them down, see what is missing. */
export function DelegationConsentsPage({ view, form = emptyForm }: DelegationConsentsPageProps) {
  const t = useText();
  const { delegation } = view;
  const title = t('consents.delegation-title', { unit: delegation.unit.shortName });
  return (
    <Layout
      wide
      title={title}
      crumbs={delegationCrumbs(delegation, t, t('consents.title'))}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={<Sum view={delegation} />}>
        <ButtonLink kind="secondary" href="/consents/find">
          {t('consents.find')}
        </ButtonLink>
      </PageHeading>
      <FormsCard view={delegation} />
      <PileCard view={view} form={form} />
      <Everybody view={delegation} />
    </Layout>
  );
}

function Sum({ view: { event, consents } }: { view: DelegationView }) {
  const t = useText();
  const done = [...consents.values()].filter(({ status }) => status === 'done').length;
  return (
    <>
      {event.name} · {t('consents.sum', { done, asked: consents.size })}
    </>
  );
}

function FormsCard({ view }: { view: DelegationView }) {
  const t = useText();
  return (
    <Card title={t('consents.form')}>
      {view.consents.size === 0 ? (
        <p class="soft">{t('consents.nobody-to-print')}</p>
      ) : (
        <>
          <p>{t('consents.form-text')}</p>
          <PostForm action={`${delegationPath(view)}/consents/forms`}>
            <Button kind="secondary">{t('consents.print-all')}</Button>
          </PostForm>
        </>
      )}
    </Card>
  );
}

function Everybody({ view }: { view: DelegationView }) {
  const t = useText();
  const asked = view.delegates.filter(({ id }) => view.consents.has(id));
  if (asked.length === 0) return null;
  return (
    <Card title={t('consents.everybody')}>
      <DataTable
        hideCaption
        openRows
        caption={t('consents.everybody-caption')}
        columns={[
          {
            heading: t('consents.person'),
            cell: ({ id, name }: Delegate) => <a href={`/delegates/${id}/consents`}>{name}</a>,
          },
          {
            heading: t('delegates.field.role'),
            cell: ({ role }: Delegate) => t(`delegates.role.${role}`),
          },
          {
            heading: t('consents.state'),
            cell: ({ id }: Delegate) => <ConsentTag state={view.consents.get(id)} />,
          },
        ]}
        rows={asked}
        rowKey={({ id }) => id}
      />
    </Card>
  );
}

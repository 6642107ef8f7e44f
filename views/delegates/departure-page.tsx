import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { detailFields } from '../../src/delegates/delegate-roles.js';
import type { DetailField } from '../../src/delegates/delegate-roles.js';
import type { DepartureView } from '../../src/delegates/departures/departure-reader.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { SummaryList } from '../ui/summary-list.js';
import { Tag } from '../ui/tag.js';
import { DelegateHistory } from './delegate-history.js';
import { delegationCrumbs, delegationPath } from './paths.js';
import { valueInWords } from './value-words.js';

interface DeparturePageProps {
  view: DepartureView;
  /** What somebody wanted to do with the person who had left meanwhile. */
  form?: FormState;
}

/** Somebody who is in the delegation no longer: when, why, who came instead, and what was done before. */
export function DeparturePage({ view, form = emptyForm }: DeparturePageProps) {
  const t = useText();
  const { departure, delegation, substitute, before, history } = view;
  return (
    <Layout
      title={departure.name}
      crumbs={delegationCrumbs(delegation, t, departure.name)}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHeading title={departure.name} lead={<Lead view={view} />} />
      <Typed form={form} />
      <Facts view={view} />
      <DelegateHistory history={history} before={before?.name} after={substitute?.name} />
      <Buttons>
        <ButtonLink kind="secondary" href={delegationPath(delegation)}>
          {t('delegates.back-to-delegation')}
        </ButtonLink>
      </Buttons>
    </Layout>
  );
}

function Lead({ view: { departure, delegation } }: DeparturePageProps) {
  const t = useText();
  const state = departure.substituteId ? 'replaced' : 'withdrawn';
  return (
    <>
      {t(`delegates.role.${departure.role}`)} · {delegation.unit.shortName} ·{' '}
      <Tag tone="grey" text={t(`delegates.departure.state.${state}`)} />
    </>
  );
}

function Facts({ view }: DeparturePageProps) {
  const t = useText();
  const { departure, substitute, before, writtenBy } = view;
  const rows = [
    { label: t('delegates.departure.left-at'), value: formatMoment(departure.leftAt) },
    { label: t('delegates.departure.reason'), value: <span class="keep-lines">{departure.reason}</span> },
    ...(substitute
      ? [{ label: t('delegates.departure.substitute'), value: <PersonLink person={substitute} /> }]
      : []),
    ...(before ? [{ label: t('delegates.departure.before'), value: <PersonLink person={before} /> }] : []),
    { label: t('delegates.departure.written-by'), value: writtenBy ?? t('delegates.history-system') },
  ];
  return (
    <Card title={t('delegates.departure.title')}>
      <SummaryList rows={rows} />
      <p class="soft">{t('delegates.departure.kept')}</p>
    </Card>
  );
}

/** What came too late is not stored, and can still be copied. */
function Typed({ form: { values } }: { form: FormState }) {
  const t = useText();
  const days = (['born-day', 'born-month', 'born-year'] as const).map((name) => values[name]);
  const written: Partial<Record<DetailField, string>> = { ...values, born: days.filter(Boolean).join('/') };
  const rows = detailFields.flatMap((field) => {
    const value = field === 'born' ? written.born : valueInWords(field, written[field] ?? null, t);
    return value ? [{ label: t(`delegates.field.${field}`), value }] : [];
  });
  if (!values.name) return null;
  return (
    <Card title={t('delegates.departure.typed')} accent="sun">
      <p>{t('delegates.departure.typed-text')}</p>
      <SummaryList rows={rows} />
    </Card>
  );
}

function PersonLink({ person: { id, name } }: { person: { id: string; name: string } }) {
  return <a href={`/delegates/${id}`}>{name}</a>;
}

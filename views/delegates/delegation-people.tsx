import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { foldForDuplicates } from '../../src/core/vietnamese/fold.js';
import type { Delegate } from '../../src/delegates/delegate.entity.js';
import { rolesAt } from '../../src/delegates/delegate-roles.js';
import type { DelegationRole } from '../../src/delegates/delegate-roles.js';
import type { DelegationView } from '../../src/delegates/delegation-view.js';
import { takesProposals } from '../../src/programme/event-kinds.js';
import { ButtonLink, PrintButton } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { FilterChips } from '../ui/filter-chips.js';
import { useText } from '../ui/frame.js';
import { SearchBox } from '../ui/search-box.js';
import { DataTable } from '../ui/table.js';
import { ConsentTag } from './consent-tag.js';
import { delegationPath, withQuery } from './paths.js';
import { PersonStatus } from './person-status.js';

export interface PeopleFilter {
  q: string;
  only: 'all' | DelegationRole | 'missing';
}

interface PeopleProps {
  view: DelegationView;
  filter: PeopleFilter;
}

/** Who is in the delegation, and what is missing of each. */
export function DelegationPeople({ view, filter }: PeopleProps) {
  if (view.delegates.length === 0) return <Nobody view={view} />;
  const shown = view.delegates.filter((delegate) => isShown(delegate, view, filter));
  return (
    <div>
      <Tools view={view} filter={filter} />
      {shown.length > 0 ? <PeopleTable view={view} people={shown} /> : <NothingFound view={view} />}
    </div>
  );
}

function Nobody({ view }: { view: DelegationView }) {
  const t = useText();
  const isProposal = takesProposals(view.event);
  if (!isProposal && !view.quotas.some(({ may }) => may > 0)) {
    return <EmptyState title={t('delegates.no-quota.title')} text={t('delegates.no-quota.text')} />;
  }
  const words = isProposal ? 'delegates.proposal.nobody' : 'delegates.nobody';
  const text = t(view.isCommittee ? 'delegates.nobody.text-committee' : `${words}.text`);
  return (
    <EmptyState title={t(`${words}.title`)} text={text}>
      {(view.mayEdit || view.mayAsk) &&
        rolesAt(view.event, view.quotas).map((role) => (
          <ButtonLink key={role} kind="secondary" href={`${delegationPath(view)}/delegates/new?role=${role}`}>
            {t(`delegates.add-role.${role}`)}
          </ButtonLink>
        ))}
    </EmptyState>
  );
}

function Tools({ view, filter }: PeopleProps) {
  const t = useText();
  const path = delegationPath(view);
  const roles = rolesAt(view.event, view.quotas, view.delegates);
  const chips = (['all', ...roles, 'missing'] as const).map((only) => ({
    text: only === 'all' || only === 'missing' ? t(`delegates.only.${only}`) : t(`delegates.role.${only}`),
    href: withQuery(path, { q: filter.q, only: only === 'all' ? null : only }),
    count: view.delegates.filter((delegate) => isShown(delegate, view, { ...filter, only })).length,
    current: filter.only === only,
  }));
  const keep = { only: filter.only === 'all' ? undefined : filter.only };
  return (
    <div class="tools">
      <FilterChips chips={chips} />
      <SearchBox action={path} label={t('delegates.search')} value={filter.q} keep={keep} />
    </div>
  );
}

function PeopleTable({ view, people }: { view: DelegationView; people: Delegate[] }) {
  const t = useText();
  const columns = [
    { heading: t('delegates.field.name'), cell: (delegate: Delegate) => <PersonName delegate={delegate} /> },
    {
      heading: t('delegates.field.born'),
      cell: ({ born }: Delegate) => (born ? formatDay(born as Day) : '–'),
    },
    {
      heading: t('delegates.field.gender'),
      cell: ({ gender }: Delegate) => (gender ? t(`delegates.gender.${gender}`) : '–'),
    },
    {
      heading: t('delegates.field.school'),
      cell: ({ school, className }: Delegate) => <School school={school} className={className} />,
    },
    {
      heading: t('delegates.status'),
      cell: (delegate: Delegate) => <PersonStatus delegate={delegate} view={view} />,
    },
    ...(view.consents.size > 0 ? [consentColumn(view, t)] : []),
  ];
  return (
    <>
      <DataTable
        hideCaption
        openRows
        caption={t('delegates.list-caption')}
        columns={columns}
        rows={people}
        rowKey={({ id }) => id}
      />
      <div class="tools">
        <p class="soft small">{t('delegates.order')}</p>
        <PrintButton />
      </div>
    </>
  );
}

function consentColumn({ consents }: DelegationView, t: ReturnType<typeof useText>) {
  return {
    heading: t('delegates.consent.heading'),
    cell: ({ id }: Delegate) => <ConsentTag state={consents.get(id)} />,
  };
}

function PersonName({ delegate: { id, name, role } }: { delegate: Delegate }) {
  const t = useText();
  return (
    <>
      <a href={`/delegates/${id}`}>{name}</a>
      <span class="table__under">{t(`delegates.role.${role}`)}</span>
    </>
  );
}

function School({ school, className }: Pick<Delegate, 'school' | 'className'>) {
  if (!school && !className) return <>–</>;
  return <>{[school, className].filter(Boolean).join(', ')}</>;
}

function NothingFound({ view }: { view: DelegationView }) {
  const t = useText();
  return (
    <p>
      {t('delegates.nothing-found')} <a href={delegationPath(view)}>{t('delegates.show-all')}</a>
    </p>
  );
}

function isShown(delegate: Delegate, { problems }: DelegationView, { q, only }: PeopleFilter): boolean {
  if (!delegate.nameFold.includes(foldForDuplicates(q))) return false;
  if (only === 'missing') return problems.some(({ delegateId }) => delegateId === delegate.id);
  return only === 'all' || delegate.role === only;
}

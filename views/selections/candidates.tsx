import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { genders } from '../../src/delegates/delegate-roles.js';
import type { Candidate } from '../../src/selections/candidates.service.js';
import type { SelectionsView } from '../../src/selections/selection-reader.service.js';
import type { Translate } from '../text/text.js';
import { Button, ButtonLink } from '../ui/button.js';
import { useText } from '../ui/frame.js';
import { Pagination } from '../ui/pagination.js';
import { DataTable } from '../ui/table.js';
import type { Column } from '../ui/table.js';
import { candidatesHref, selectionsPath } from './paths.js';
import { FilterSelect } from '../ui/filter-select.js';

const perPage = 25;

/** The forum's approved children, of whom the committee chooses. */
export function Candidates({ view }: { view: SelectionsView }) {
  const t = useText();
  const { rows, total, filter } = view.candidates;
  return (
    <section>
      <h2>{t('selections.candidates')}</h2>
      <div class="filters">
        <Filters view={view} />
      </div>
      {rows.length > 0 ? (
        <DataTable
          hideCaption
          caption={t('selections.candidates-caption')}
          columns={columnsOf(view, t)}
          rows={rows}
          rowKey={({ id }) => id}
        />
      ) : (
        <p>
          {t('selections.nothing-found')} <a href={selectionsPath(view)}>{t('selections.show-all')}</a>
        </p>
      )}
      <Pagination
        page={filter.page}
        pageSize={perPage}
        total={total}
        href={(page) => candidatesHref(view, { page })}
      />
    </section>
  );
}

function Filters({ view }: { view: SelectionsView }) {
  const t = useText();
  const { filter, ages, unitSlugs } = view.candidates;
  const units = [...view.unitNames].filter(([slug]) => unitSlugs.includes(slug));
  return (
    <form class="search search--wide" action={selectionsPath(view)} method="get" role="search">
      <input
        class="govuk-input"
        type="search"
        name="q"
        value={filter.q}
        aria-label={t('selections.search')}
        placeholder={t('selections.search')}
        autocomplete="off"
      />
      <FilterSelect
        name="unit"
        label={t('selections.column.unit')}
        all={t('delegates.all.all-units')}
        chosen={filter.unit}
        options={units}
      />
      <FilterSelect
        name="gender"
        label={t('selections.gender-filter')}
        all={t('selections.all-genders')}
        chosen={filter.gender}
        options={genders.map((gender) => [gender, t(`delegates.gender.${gender}`)])}
      />
      <FilterSelect
        name="age"
        label={t('selections.age-filter')}
        all={t('selections.all-ages')}
        chosen={filter.age === null ? null : String(filter.age)}
        options={ages.map((age) => [String(age), t('selections.age', { count: age })])}
      />
      <Button kind="secondary">{t('selections.filter')}</Button>
    </form>
  );
}

function columnsOf(view: SelectionsView, t: Translate): Column<Candidate>[] {
  return [
    {
      heading: t('selections.column.child'),
      cell: ({ id, name }) => <a href={`/delegates/${id}`}>{name}</a>,
    },
    {
      heading: t('selections.column.unit'),
      cell: ({ unitSlug }) => view.unitNames.get(unitSlug) ?? unitSlug,
    },
    { heading: t('delegates.field.born'), cell: ({ born }) => (born ? formatDay(born as Day) : '–') },
    {
      heading: t('delegates.field.gender'),
      cell: ({ gender }) => (gender ? t(`delegates.gender.${gender}`) : '–'),
    },
    {
      heading: t('selections.column.school'),
      cell: ({ school, className }) => [school, className].filter(Boolean).join(', ') || '–',
    },
    {
      heading: t('selections.choose'),
      cell: ({ id, name }) => (
        <ButtonLink
          small
          kind="secondary"
          href={`${selectionsPath(view)}/new?child=${id}`}
          aria-label={t('selections.choose-name', { name })}
        >
          {t('selections.choose')}
        </ButtonLink>
      ),
    },
  ];
}

import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { Button } from '../ui/button.js';
import { Details } from '../ui/details.js';
import { useText } from '../ui/frame.js';
import { HintAndError } from '../ui/field-group.js';
import { Pagination } from '../ui/pagination.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { badgesHref } from './badge-links.js';
import type { BadgePerson, BadgesPageProps } from './badges-page.js';

/** Everyone whom the filter lists, to be ticked one by one. */
export function PeopleTable({ event, filter, people, listed, pageSize, form }: BadgesPageProps) {
  const t = useText();
  if (people.length === 0) return null;
  const ticked = (form.values.ids ?? '').split(',');
  const row = (person: BadgePerson) => (
    <Tick person={person} ticked={ticked.includes(person.id)} isFirst={person === people[0]} />
  );
  return (
    <Details summary={t('badges.some')} open={filter.q !== '' || filter.page > 1 || form.errors.length > 0}>
      <HintAndError form={form} name="ids" label="" hint={t('badges.some-text')} />
      <DataTable
        caption={t('badges.people')}
        rows={people}
        rowKey={({ id }) => id}
        columns={useColumns(row)}
      />
      <Pagination
        page={filter.page}
        pageSize={pageSize}
        total={listed}
        href={(page) => badgesHref(event.slug, { ...filter, page })}
      />
      <Button kind="secondary" name="who" value="ticked">
        {t('badges.print-chosen')}
      </Button>
    </Details>
  );
}

function useColumns(name: (person: BadgePerson) => preact.JSX.Element) {
  const t = useText();
  return [
    { heading: t('badges.name'), cell: name },
    { heading: t('badges.role-heading'), cell: ({ role }: BadgePerson) => t(`badges.role.${role}`) },
    { heading: t('badges.unit'), cell: ({ unit }: BadgePerson) => unit },
    { heading: t('badges.group'), cell: ({ groupName }: BadgePerson) => groupName || '–' },
    {
      heading: t('badges.last-printed'),
      cell: (person: BadgePerson) => <Printed person={person} />,
    },
  ];
}

function Printed({ person }: { person: BadgePerson }) {
  const t = useText();
  const { printedAt, mustReprint, noPhoto, inPlaceOf } = person;
  return (
    <>
      {printedAt ? formatMoment(printedAt) : t('badges.not-yet')}
      {mustReprint && (
        <>
          {' '}
          <Tag tone="red" text={t('badges.must-reprint')} />
        </>
      )}
      {!printedAt && inPlaceOf && (
        <>
          {' '}
          <Tag tone="red" text={t('badges.needs-print')} />
        </>
      )}
      {inPlaceOf && <span class="table__under">{t('badges.in-place-of', { name: inPlaceOf })}</span>}
      {noPhoto && <span class="table__under">{t('badges.no-photo')}</span>}
    </>
  );
}

/** The first one carries the field's own id, where the error summary leads. */
function Tick({ person, ticked, isFirst }: { person: BadgePerson; ticked: boolean; isFirst: boolean }) {
  const id = isFirst ? 'ids' : `ids-${person.id}`;
  return (
    <div class="govuk-checkboxes govuk-checkboxes--small">
      <div class="govuk-checkboxes__item">
        <input
          class="govuk-checkboxes__input"
          type="checkbox"
          id={id}
          name="ids"
          value={person.id}
          checked={ticked}
        />
        <label class="govuk-label govuk-checkboxes__label" for={id}>
          {person.name}
        </label>
      </div>
    </div>
  );
}

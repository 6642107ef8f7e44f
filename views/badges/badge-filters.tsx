import { Button, ButtonLink } from '../ui/button.js';
import { HiddenField, SelectField, TextField } from '../ui/fields.js';
import { FilterChips } from '../ui/filter-chips.js';
import { useText } from '../ui/frame.js';
import { badgesHref } from './badge-links.js';
import type { BadgesPageProps } from './badges-page.js';

/** By role and by whether it is printed at a click; by unit and name in a form. */
export function BadgeFilters(desk: BadgesPageProps) {
  const { filter } = desk;
  const isFiltered = Boolean(filter.role || filter.unit || filter.q || filter.fresh);
  return (
    <>
      <RoleChips {...desk} />
      <FindForm {...desk} isFiltered={isFiltered} />
    </>
  );
}

function RoleChips({ event, filter, roles, approved, printed }: BadgesPageProps) {
  const t = useText();
  const chip = (text: string, count: number, changes: Partial<typeof filter>) => {
    const wanted = { ...filter, page: 1, ...changes };
    const href = badgesHref(event.slug, wanted);
    return { text, count, href, current: wanted.role === filter.role && wanted.fresh === filter.fresh };
  };
  const chips = [
    chip(t('badges.everyone'), approved, { role: '', fresh: '' }),
    ...roles.map(({ role, count }) => chip(t(`badges.role.${role}`), count, { role, fresh: '' })),
    chip(t('badges.fresh'), approved - printed, { role: '', fresh: 'yes' }),
  ];
  return <FilterChips chips={chips} label={t('badges.by-role')} />;
}

function FindForm({ event, filter, units, isFiltered }: BadgesPageProps & { isFiltered: boolean }) {
  const t = useText();
  const form = { values: { unit: filter.unit, q: filter.q }, errors: [] };
  const options = units.map(({ slug, name, count }) => ({
    value: slug,
    text: t('badges.unit-option', { unit: name, count }),
  }));
  return (
    <form class="badge-find" action={`/events/${event.slug}/badges`} method="get">
      {filter.role && <HiddenField name="role" value={filter.role} />}
      {filter.fresh && <HiddenField name="fresh" value={filter.fresh} />}
      <SelectField
        form={form}
        name="unit"
        label={t('badges.unit')}
        options={options}
        placeholder={t('badges.all-units')}
      />
      <TextField
        form={form}
        name="q"
        label={t('badges.name')}
        type="search"
        autocomplete="off"
        maxLength={80}
      />
      <Button kind="secondary">{t('badges.filter')}</Button>
      {isFiltered && (
        <ButtonLink kind="link" href={badgesHref(event.slug, {})}>
          {t('badges.no-filter')}
        </ButtonLink>
      )}
    </form>
  );
}

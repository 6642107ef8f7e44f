import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { OpeningsFilter } from '../../src/privacy/openings-filter.js';
import { Button } from '../ui/button.js';
import { useText } from '../ui/frame.js';

interface OpeningsFiltersProps {
  filter: OpeningsFilter;
  /** A name is null where the account is gone. */
  openers: { id: string; name: string | null }[];
}

export function openingsHref({ person, day, page }: OpeningsFilter): string {
  const settings = [
    ...(person ? [['person', person]] : []),
    ...(day ? [['day', day]] : []),
    ...(page > 1 ? [['page', String(page)]] : []),
  ];
  const query = new URLSearchParams(settings).toString();
  return query ? `/privacy/openings?${query}` : '/privacy/openings';
}

export function OpeningsFilters({ filter, openers }: OpeningsFiltersProps) {
  const t = useText();
  return (
    <div class="filters">
      <form class="search search--wide" action="/privacy/openings" method="get" role="search">
        <select class="govuk-select" name="person" aria-label={t('privacy.openings.who')}>
          <option value="">{t('privacy.openings.everybody')}</option>
          {openers.map(({ id, name }) => (
            <option key={id} value={id} selected={id === filter.person}>
              {name ?? `${t('privacy.openings.account-gone')} ${id.slice(0, 8)}`}
            </option>
          ))}
        </select>
        <input
          class="govuk-input"
          type="text"
          inputmode="numeric"
          name="day"
          value={filter.day ? formatDay(filter.day) : ''}
          aria-label={t('privacy.openings.day')}
          placeholder={t('privacy.openings.day')}
          autocomplete="off"
        />
        <Button kind="secondary">{t('privacy.openings.filter')}</Button>
      </form>
    </div>
  );
}

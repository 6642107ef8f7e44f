import { Button, ButtonLink } from './button.js';
import { HiddenField } from './fields.js';
import { FilterSelect } from './filter-select.js';
import type { FilterSelectProps } from './filter-select.js';
import { useText } from './frame.js';

interface WordSearchProps {
  action: string;
  label: string;
  q: string;
  selects: FilterSelectProps[];
  /** The list's other settings, which the search keeps. */
  keep?: Record<string, string | null>;
}

/** Words and choices in one form that needs no script. */
export function WordSearch({ action, label, q, selects, keep = {} }: WordSearchProps) {
  const t = useText();
  const isNarrow = q !== '' || selects.some(({ chosen }) => Boolean(chosen));
  return (
    <form class="search search--wide no-print" action={action} method="get" role="search">
      {Object.entries(keep).map(
        ([name, value]) => value && <HiddenField key={name} name={name} value={value} />,
      )}
      <input
        class="govuk-input"
        type="search"
        name="q"
        value={q}
        aria-label={label}
        placeholder={label}
        autocomplete="off"
      />
      {selects.map((select) => (
        <FilterSelect key={select.name} {...select} />
      ))}
      <Button kind="secondary">{t('common.search')}</Button>
      {isNarrow && (
        <ButtonLink kind="link" href={action}>
          {t('common.clear-search')}
        </ButtonLink>
      )}
    </form>
  );
}

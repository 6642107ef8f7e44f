import { Button, ButtonLink } from './button.js';
import { HiddenField } from './fields.js';
import { useText } from './frame.js';

interface SearchBoxProps {
  action: string;
  label: string;
  value: string;
  name?: string;
  /** The list's other settings, which the search keeps. */
  keep?: Record<string, string | undefined>;
}

export function SearchBox({ action, label, value, name = 'q', keep = {} }: SearchBoxProps) {
  const t = useText();
  const kept = Object.entries(keep).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return (
    <form class="search" action={action} method="get" role="search">
      {kept.map(([key, text]) => (
        <HiddenField key={key} name={key} value={text} />
      ))}
      <input
        class="govuk-input"
        type="search"
        name={name}
        value={value}
        aria-label={label}
        placeholder={label}
        autocomplete="off"
      />
      <Button kind="secondary">{t('common.search')}</Button>
      {value && (
        <ButtonLink kind="link" href={`${action}?${new URLSearchParams(kept).toString()}`}>
          {t('common.clear-search')}
        </ButtonLink>
      )}
    </form>
  );
}

export interface FilterSelectProps {
  name: string;
  /** For those who hear the page: beside other filters it has no label that is seen. */
  label: string;
  /** The choice that filters nothing. */
  all: string;
  chosen: string | null;
  /** Values and what they are called. */
  options: [string, string][];
}

/** One of the choices of a search. */
export function FilterSelect({ name, label, all, chosen, options }: FilterSelectProps) {
  return (
    <select class="govuk-select" name={name} aria-label={label}>
      <option value="">{all}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value} selected={value === chosen}>
          {text}
        </option>
      ))}
    </select>
  );
}

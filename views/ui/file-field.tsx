import { describedBy, FieldGroup } from './field-group.js';
import type { FieldProps } from './field-group.js';
import { useText } from './frame.js';

type FileFieldProps = FieldProps & {
  /** File endings and types, such as `.xlsx,.csv`. */
  accept?: string;
  multiple?: boolean;
};

/** Its form must be `multipart`. */
export function FileField({ accept, multiple, ...field }: FileFieldProps) {
  const t = useText();
  return (
    <FieldGroup {...field}>
      {field.form.errors.length > 0 && <p class="govuk-hint">{t('forms.choose-file-again')}</p>}
      <input
        class="file-field"
        id={field.name}
        name={field.name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy(field)}
      />
    </FieldGroup>
  );
}

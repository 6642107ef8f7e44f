import { describedBy, FieldGroup } from './field-group.js';
import type { FieldProps } from './field-group.js';

type FileFieldProps = FieldProps & {
  /** File endings and types, such as `.xlsx,.csv`. */
  accept?: string;
};

/** Its form must be `multipart`. */
export function FileField({ accept, ...field }: FileFieldProps) {
  return (
    <FieldGroup {...field}>
      <input
        class="file-field"
        id={field.name}
        name={field.name}
        type="file"
        accept={accept}
        aria-describedby={describedBy(field)}
      />
    </FieldGroup>
  );
}

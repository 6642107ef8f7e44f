import type { FieldProps } from './field-group.js';
import { FileField } from './file-field.js';
import { useText } from './frame.js';

type DocumentFieldProps = Omit<FieldProps, 'hint'> & { multiple?: boolean };

/** Papers of offices, as a shelf of documents takes them. Its form must be `multipart`. */
export function DocumentField(field: DocumentFieldProps) {
  const t = useText();
  return (
    <FileField {...field} hint={t('representatives.file-hint')} accept=".pdf,.docx,.xlsx,.jpg,.jpeg,.png" />
  );
}

import { xlsxType } from '../core/files/media-types.js';
import { StreamableFile } from '@nestjs/common';
import { attachment } from '../core/files/attachment.js';
import type { NamedFile } from './delegation-lists.service.js';

const types: Record<string, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: xlsxType,
  csv: 'text/csv; charset=utf-8',
};

/** A file to take away, under its name. */
export function fileAnswer({ name, bytes }: NamedFile): StreamableFile {
  const type = types[name.slice(name.lastIndexOf('.') + 1)];
  return new StreamableFile(bytes, { type, disposition: attachment(name), length: bytes.length });
}

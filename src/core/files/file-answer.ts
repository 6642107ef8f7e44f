import { StreamableFile } from '@nestjs/common';
import { attachment } from './attachment.js';
import { xlsxType } from './media-types.js';
import { docxType } from './office-check.js';

export interface NamedFile {
  name: string;
  bytes: Buffer;
}

const types: Record<string, string> = {
  pdf: 'application/pdf',
  docx: docxType,
  xlsx: xlsxType,
  csv: 'text/csv; charset=utf-8',
};

/** A file to take away, under its name. */
export function fileAnswer({ name, bytes }: NamedFile): StreamableFile {
  const type = types[name.slice(name.lastIndexOf('.') + 1)];
  return new StreamableFile(bytes, { type, disposition: attachment(name), length: bytes.length });
}

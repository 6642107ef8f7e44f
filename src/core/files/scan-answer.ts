import type { Readable } from 'node:stream';
import { applyDecorators, Header, HttpCode, StreamableFile } from '@nestjs/common';
import { xlsxType } from './media-types.js';
import { docxType } from './office-check.js';
import { attachment } from './attachment.js';

const alone = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** For a handler that hands out a scan: to be saved, kept by no browser, and acting nowhere. */
export function HandsOutScan(): MethodDecorator {
  return applyDecorators(
    HttpCode(200),
    Header('cache-control', 'no-store'),
    Header('content-security-policy', alone),
    Header('x-content-type-options', 'nosniff'),
  );
}

const endings: Record<string, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  [docxType]: 'docx',
  [xlsxType]: 'xlsx',
};

/** @param name without an ending */
export function scanAnswer(
  { type, bytes }: { type: string; bytes: number },
  { name, file }: { name: string; file: Readable },
): StreamableFile {
  const disposition = attachment(`${name}.${endings[type] ?? 'bin'}`);
  return new StreamableFile(file, { type, disposition, length: bytes });
}

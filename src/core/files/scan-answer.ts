import type { Readable } from 'node:stream';
import { applyDecorators, Header, HttpCode, StreamableFile } from '@nestjs/common';
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

/** @param name without an ending */
export function scanAnswer(
  { type, bytes }: { type: string; bytes: number },
  { name, file }: { name: string; file: Readable },
): StreamableFile {
  const ending = type === 'application/pdf' ? 'pdf' : 'jpg';
  return new StreamableFile(file, { type, disposition: attachment(`${name}.${ending}`), length: bytes });
}

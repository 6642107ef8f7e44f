import { createHash } from 'node:crypto';
import { BadRequestException, PayloadTooLargeException, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { finalize } from 'rxjs';
import type { Observable } from 'rxjs';
import { TooSoon } from '../errors/refusals.js';
import { cleanFileName } from '../vietnamese/clean-text.js';
import { UploadedFile } from './uploaded-file.js';

export interface FileLimits {
  /** Files in one form. */
  most: number;
  /** Of each file, in units of 1,048,576 bytes. */
  megabytes: number;
  /** Of all typed fields together, in units of 1,024 bytes; without it as much as a few long texts. */
  textKilobytes?: number;
}

type Body = Record<string, string | UploadedFile | (string | UploadedFile)[]>;

const mostFields = 100;
/** With more than that nobody means well. */
const mostFiles = 30;
const usualTextKilobytes = 256;
/** Of all forms that are being read at one time: they lie in our memory. */
const mostAtOnce = 320 * 1024 * 1024;
/** After which whoever found no room tries again. */
const seconds = 15;

/**
 * The handler's form may bring files, read once the visitor may enter. Its body then holds each file field as a list of
 * `UploadedFile`; what is longer than the limit is cut off and marked, so that the form can say so at the field. Where many send
 * at one time, some are asked to come again.
 */
export function TakesFiles(limits: FileLimits): MethodDecorator {
  return UseInterceptors(new FileReading(limits));
}

class FileReading implements NestInterceptor {
  private static held = 0;

  constructor(private readonly limits: FileLimits) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (!request.isMultipart()) return next.handle();
    const room = this.roomFor(request);
    if (FileReading.held > 0 && FileReading.held + room > mostAtOnce) throw new TooSoon(seconds);
    FileReading.held += room;
    const leave = () => void (FileReading.held -= room);
    try {
      request.body = await this.read(request);
    } catch (error) {
      leave();
      throw error;
    }
    return next.handle().pipe(finalize(leave));
  }

  /** As much as the visitor says will come, and never more than is kept. */
  private roomFor({ headers }: FastifyRequest): number {
    const { most, megabytes } = this.limits;
    const kept = most * megabytes * 1024 * 1024 + this.textBytes;
    return Math.min(kept, Number(headers['content-length'] ?? kept));
  }

  private get textBytes(): number {
    return (this.limits.textKilobytes ?? usualTextKilobytes) * 1024;
  }

  private async read(request: FastifyRequest): Promise<Body> {
    const { most, megabytes } = this.limits;
    const limits = {
      files: mostFiles,
      fileSize: megabytes * 1024 * 1024,
      fields: mostFields,
      fieldSize: this.textBytes + 1,
      parts: mostFields + mostFiles,
    };
    try {
      return await bodyOf(request.parts({ limits }), { mostKept: most, textBytes: this.textBytes });
    } catch (error) {
      throw isOfVisitor(error) ? error : new BadRequestException('The form did not arrive whole.');
    }
  }
}

interface Kept {
  mostKept: number;
  textBytes: number;
}

async function bodyOf(parts: AsyncIterable<Multipart>, { mostKept, textBytes }: Kept): Promise<Body> {
  const body: Body = {};
  let files = 0;
  let typed = 0;
  for await (const part of parts) {
    if (part.type === 'file') files += 1;
    else typed += Buffer.byteLength(String(part.value));
    if (typed > textBytes) throw new PayloadTooLargeException('More was typed than a form takes.');
    await add(part, body, files <= mostKept);
  }
  return body;
}

/** @param isKept of what is more than the form takes only the name is kept, for the form to say so */
async function add(part: Multipart, body: Body, isKept: boolean): Promise<void> {
  const { fieldname: name } = part;
  const value = part.type === 'file' ? await fileOf(part, isKept) : String(part.value);
  if (value === null) return;
  const before = body[name];
  const all = before === undefined ? [value] : [before, value].flat();
  body[name] = all.length === 1 && typeof value === 'string' ? value : all;
}

/** Null for a file field that was left empty. */
async function fileOf({ file, filename }: MultipartFile, isKept: boolean): Promise<UploadedFile | null> {
  const chunks: Buffer[] = [];
  const hash = createHash('sha256');
  for await (const chunk of file as AsyncIterable<Buffer>) {
    if (isKept) chunks.push(chunk);
    hash.update(chunk);
  }
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0 && !filename) return null;
  return new UploadedFile(cleanFileName(filename), bytes, {
    sha256: hash.digest('hex'),
    isTooLarge: file.truncated,
  });
}

/** Too many files or fields, or too much of them: an answer that the visitor understands. */
function isOfVisitor(error: unknown): boolean {
  return error instanceof PayloadTooLargeException || (error as { statusCode?: number }).statusCode === 413;
}

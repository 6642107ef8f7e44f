import { createHash } from 'node:crypto';
import { BadRequestException, UseInterceptors } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { UploadedFile } from './uploaded-file.js';

export interface FileLimits {
  /** Files in one form. */
  most: number;
  /** Of each file, in units of 1,048,576 bytes. */
  megabytes: number;
}

type Body = Record<string, string | UploadedFile | (string | UploadedFile)[]>;

const mostFields = 500;
/** With more than that nobody means well. */
const mostFiles = 100;
const longestField = 1024 * 1024;

/**
 * The handler's form may bring files, read once the visitor may enter. Its body then holds each file field as a list of
 * `UploadedFile`; what is longer than the limit is cut off and marked, so that the form can say so at the field.
 */
export function TakesFiles(limits: FileLimits): MethodDecorator {
  return UseInterceptors(new FileReading(limits));
}

class FileReading implements NestInterceptor {
  constructor(private readonly limits: FileLimits) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (request.isMultipart()) request.body = await this.read(request);
    return next.handle();
  }

  private async read(request: FastifyRequest): Promise<Body> {
    const { most, megabytes } = this.limits;
    const limits = {
      files: mostFiles,
      fileSize: megabytes * 1024 * 1024,
      fields: mostFields,
      fieldSize: longestField,
      parts: mostFields + mostFiles,
    };
    try {
      return await bodyOf(request.parts({ limits }), most);
    } catch (error) {
      throw isOfVisitor(error) ? error : new BadRequestException('The form did not arrive whole.');
    }
  }
}

async function bodyOf(parts: AsyncIterable<Multipart>, mostKept: number): Promise<Body> {
  const body: Body = {};
  let files = 0;
  for await (const part of parts) {
    files += Number(part.type === 'file');
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
  return new UploadedFile(filename, bytes, { sha256: hash.digest('hex'), isTooLarge: file.truncated });
}

/** Too many files or fields: an answer that the visitor understands. */
function isOfVisitor(error: unknown): boolean {
  return (error as { statusCode?: number }).statusCode === 413;
}

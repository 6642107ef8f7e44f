import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';
import { describeError } from '../errors/describe-error.js';

/** Nest's messages in the server's one log. Errors are described without the values that they carry. */
export class NestLog implements LoggerService {
  constructor(private readonly pino: FastifyBaseLogger) {}

  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, asText(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, asText(message));
  }

  error(message: unknown, ...details: unknown[]): void {
    const context = details.filter((detail) => typeof detail === 'string').at(-1);
    if (message instanceof Error) this.pino.error({ context, ...describeError(message) });
    else if (typeof message === 'object') this.pino.error({ context, ...message });
    else this.pino.error({ context }, asText(message));
  }
}

function asText(message: unknown): string {
  return message instanceof Error ? describeError(message).error : String(message);
}

import { randomBytes } from 'node:crypto';
import { Catch, HttpException, Injectable, Logger } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ErrorPage } from '../../../views/errors/error-page.js';
import { page } from '../html/page.js';
import { Pages } from '../html/pages.js';
import { describeError } from './describe-error.js';
import { Forbidden, InvalidFields, Missing, Refused, Stale, TooSoon } from './refusals.js';

/** Every failure becomes a page that helps; what is our fault carries an id that stands in the log, too. */
@Catch()
@Injectable()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Error');

  constructor(private readonly pages: Pages) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const status = statusOf(error);
    const id = status >= 500 ? this.log(error) : undefined;
    const refusal = error instanceof Refused ? error : undefined;
    if (error instanceof TooSoon) void reply.header('retry-after', error.seconds);
    const content = <ErrorPage status={status} id={id} refusal={refusal} seconds={secondsOf(error)} />;
    const { text } = await this.pages.renderInAnyCase(page(content, status), request, reply);
    await reply.status(status).send(text);
  }

  private log(error: unknown): string {
    const id = randomBytes(4).toString('hex');
    this.logger.error({ id, ...describeError(error) });
    return id;
  }
}

function statusOf(error: unknown): number {
  if (error instanceof Missing) return 404;
  if (error instanceof Forbidden) return 403;
  if (error instanceof Refused || error instanceof Stale) return 409;
  if (error instanceof InvalidFields) return 422;
  if (error instanceof TooSoon) return 429;
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500 ? statusCode : 500;
}

function secondsOf(error: unknown): number | undefined {
  return error instanceof TooSoon ? error.seconds : undefined;
}

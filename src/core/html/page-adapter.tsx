import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import { ErrorPage } from '../../../views/errors/error-page.js';
import { minimalHeaders } from '../request/security-headers.js';
import { Rendered, page } from './page.js';
import type { Pages } from './pages.js';

/** Nest decides the status by the method (201 for POST); a rendered page brings its own. */
export class PageAdapter extends FastifyAdapter {
  /** Set once the application stands. */
  pages: Pages | null = null;

  constructor(options: FastifyServerOptions) {
    const refuse = (_error: Error, request: FastifyRequest, reply: FastifyReply) => {
      this.refuseAddress(request, reply);
    };
    super({ ...options, frameworkErrors: refuse });
  }

  override reply(response: Parameters<FastifyAdapter['reply']>[0], body: unknown, statusCode?: number) {
    if (body instanceof Rendered) return super.reply(response, body.text, body.status);
    return super.reply(response, body, statusCode);
  }

  /** An address that cannot be decoded is refused before any hook runs. */
  private refuseAddress(request: FastifyRequest, reply: FastifyReply): void {
    const rendered = this.pages?.renderBare(page(<ErrorPage status={400} />, 400), request, reply);
    void reply.headers(minimalHeaders()).status(400).send(rendered?.text);
  }
}

import { Injectable, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import { FrameContext } from '../../../views/ui/frame.js';
import type { Frame } from '../../../views/ui/frame.js';
import { Submissions } from '../forms/submissions.js';
import { Cookies, sessionCookie } from '../request/cookies.js';
import { FrameSource } from './frame-source.js';
import { Rendered } from './page.js';
import type { Page, SeeOther } from './page.js';

const doneCookie = 'done';

/** Turns handlers' answers into HTTP: pages with their frame, redirects with a banner for the next page. */
@Injectable()
export class Pages {
  private readonly logger = new Logger(Pages.name);

  constructor(
    private readonly frames: FrameSource,
    private readonly submissions: Submissions,
    private readonly cookies: Cookies,
  ) {}

  async render(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<Rendered> {
    const frame = await this.frames.gather(request, await this.takeDone(request, reply));
    return this.asHtml(page, frame, reply);
  }

  /** For error pages: shows as much of the frame as can be had. */
  async renderInAnyCase(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<Rendered> {
    const frame = await this.frames.gather(request, null).catch((error: unknown) => {
      this.logger.error(error);
      return this.frames.bare(request);
    });
    return this.asHtml(page, frame, reply);
  }

  /** Without any query. */
  renderBare(page: Page, request: FastifyRequest, reply: FastifyReply): Rendered {
    return this.asHtml(page, this.frames.bare(request), reply);
  }

  /** Whether the page may say something that is meant for this browser alone. */
  isPersonal(request: FastifyRequest): boolean {
    return [sessionCookie, doneCookie].some((name) => this.cookies.get(request, name) !== undefined);
  }

  withHeaders(rendered: Rendered, reply: FastifyReply): Rendered {
    void reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-store');
    return rendered;
  }

  redirect(next: SeeOther, reply: FastifyReply): Rendered {
    if (next.submissionId && next.done)
      this.cookies.set(reply, { name: doneCookie, value: next.submissionId, maxAge: 120 });
    void reply.header('location', next.location);
    return new Rendered(303, '');
  }

  private async takeDone(request: FastifyRequest, reply: FastifyReply) {
    const id = this.cookies.get(request, doneCookie);
    if (!id) return null;
    this.cookies.clear(reply, doneCookie);
    return this.submissions.doneOf(id);
  }

  private asHtml(page: Page, frame: Frame, reply: FastifyReply): Rendered {
    const html = renderToString(<FrameContext.Provider value={frame}>{page.content}</FrameContext.Provider>);
    return this.withHeaders(new Rendered(page.status, `<!doctype html>${html}`), reply);
  }
}

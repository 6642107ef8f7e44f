import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { firstValueFrom, from, map, mergeMap } from 'rxjs';
import type { Observable } from 'rxjs';
import { currentRequest } from '../request/request-context.js';
import { Page, SeeOther } from './page.js';
import type { Rendered } from './page.js';
import { Pages } from './pages.js';
import { VisitorPages, minutesShared } from './visitor-pages.js';

/** Turns the pages and redirects that handlers return into what is sent. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly pages: Pages,
    private readonly visitorPages: VisitorPages,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const answer = () =>
      next.handle().pipe(mergeMap((value) => this.render(value, request, http.getResponse())));
    const minutes = minutesShared(context.getHandler());
    if (minutes === null || this.pages.isPersonal(request)) return answer();
    const wanted = { page: `${currentRequest()?.language ?? ''} ${request.url}`, minutes };
    const kept = this.visitorPages.get(wanted, () => firstValueFrom(answer()) as Promise<Rendered>);
    return from(kept).pipe(map((rendered) => this.pages.withHeaders(rendered, http.getResponse())));
  }

  private async render(answer: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (answer instanceof Page) return this.pages.render(answer, request, reply);
    return answer instanceof SeeOther ? this.pages.redirect(answer, reply) : answer;
  }
}

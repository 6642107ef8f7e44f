import { Injectable } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { mergeMap } from 'rxjs';
import type { Observable } from 'rxjs';
import { Page, SeeOther } from './page.js';
import { Pages } from './pages.js';

@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(private readonly pages: Pages) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    return next
      .handle()
      .pipe(mergeMap((answer) => this.render(answer, http.getRequest(), http.getResponse())));
  }

  private async render(answer: unknown, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
    if (answer instanceof Page) return this.pages.render(answer, request, reply);
    return answer instanceof SeeOther ? this.pages.redirect(answer, reply) : answer;
  }
}

import { Catch, Injectable } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SignInPage } from '../../views/accounts/sign-in-page.js';
import { page } from '../core/html/page.js';
import { Pages } from '../core/html/pages.js';
import { sameSitePath } from '../core/request/same-site-path.js';
import { SignInNeeded } from './access.guard.js';
import { keepPost } from './kept-post.js';

/** Leads over the sign-in page and back; a form that was sent too late travels along, so that nothing typed is lost. */
@Catch(SignInNeeded)
@Injectable()
export class SignInFilter implements ExceptionFilter<SignInNeeded> {
  constructor(private readonly pages: Pages) {}

  async catch(_error: SignInNeeded, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (request.method === 'GET' || request.method === 'HEAD') await redirect(request, reply);
    else await this.askAndKeep(request, reply);
  }

  private async askAndKeep(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const kept = keepPost(request.url, request.body);
    const values = kept ? { kept } : { to: pageOfForm(request) };
    const content = <SignInPage form={{ values, errors: [] }} isLate />;
    const { text } = await this.pages.renderInAnyCase(page(content, 401), request, reply);
    await reply.status(401).send(text);
  }
}

async function redirect(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await reply
    .status(303)
    .header('cache-control', 'no-store')
    .header('location', `/sign-in?to=${encodeURIComponent(request.url)}`)
    .send('');
}

/** A form with a file cannot be kept: back to the page where it stands. */
function pageOfForm({ headers }: FastifyRequest): string {
  const { referer = '', host = '' } = headers;
  const url = URL.canParse(referer) ? new URL(referer) : null;
  return url?.host === host ? (sameSitePath(url.pathname + url.search) ?? '') : '';
}

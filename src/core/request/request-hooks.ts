import type { FastifyInstance, FastifyRequest } from 'fastify';
import { languages } from '../../../views/text/text.js';
import type { Language } from '../../../views/text/text.js';
import type { Cookies } from './cookies.js';
import { runInRequest } from './request-context.js';

export const languageCookie = 'language';

/** Opens the context of each request around everything that handles it. */
export function openRequestContexts(fastify: FastifyInstance, cookies: Cookies): void {
  fastify.addHook('preHandler', (request, _reply, done) => {
    const context = {
      personId: null,
      language: languageOf(request, cookies),
      address: request.ip,
      route: `${request.method} ${request.url.split('?')[0] ?? ''}`,
      submission: null,
    };
    runInRequest(context, done);
  });
}

function languageOf(request: FastifyRequest, cookies: Cookies): Language {
  const wanted = cookies.get(request, languageCookie);
  return languages.find((language) => language === wanted) ?? 'vi';
}

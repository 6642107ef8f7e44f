import { NestFactory } from '@nestjs/core';
import fastifyMultipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { AppModule } from './app.module.js';
import type { Config } from './core/config/config.js';
import { assetsFolder } from './core/html/assets.js';
import { describeError } from './core/errors/describe-error.js';
import { PageAdapter } from './core/html/page-adapter.js';
import { Pages } from './core/html/pages.js';
import { NestLog } from './core/log/nest-log.js';
import { Cookies } from './core/request/cookies.js';
import { openRequestContexts } from './core/request/request-hooks.js';
import { secureHeaders } from './core/request/security-headers.js';

interface LogStream {
  write: (line: string) => void;
}

/** The whole application, ready to listen. @param logStream standard output when left out */
export async function createServer(config: Config, logStream?: LogStream): Promise<NestFastifyApplication> {
  const adapter = createAdapter(config, logStream);
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config), adapter, {
    bodyParser: false,
    cookies: { secret: config.secret },
    logger: new NestLog(adapter.getInstance().log),
    abortOnError: false,
  });
  adapter.pages = app.get(Pages);
  secureHeaders(app, config);
  takeOnlyForms(app);
  await app.register(fastifyMultipart, { throwFileSizeLimit: false });
  await app.register(fastifyStatic, {
    root: assetsFolder,
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    index: false,
  });
  openRequestContexts(adapter.getInstance(), app.get(Cookies));
  app.enableShutdownHooks();
  return app;
}

/** Nobody sends us JSON, and what is not read cannot surprise. Files are read where a handler takes them. */
function takeOnlyForms(app: NestFastifyApplication): void {
  app.getHttpAdapter().getInstance().removeContentTypeParser(['application/json', 'text/plain']);
  app.useBodyParser('application/x-www-form-urlencoded');
}

function createAdapter(config: Config, stream?: LogStream): PageAdapter {
  return new PageAdapter({
    bodyLimit: 1024 * 1024,
    trustProxy: config.trustedProxy ?? false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    rewriteUrl: methodFromForm,
    logger: {
      level: config.logLevel,
      stream,
      redact: ['req.headers'],
      serializers: { req: describeRequest, err: describeFailure },
    },
  });
}

/** Plain forms know GET and POST only: `POST …?_method=DELETE` means DELETE. */
function methodFromForm(request: { method?: string; url?: string }): string {
  const url = request.url ?? '/';
  const wanted = /[?&]_method=(PUT|DELETE)$/.exec(url)?.[1];
  if (request.method === 'POST' && wanted) request.method = wanted;
  return url;
}

/** Logs tell the route, never the address: addresses may hold names and tokens. */
function describeRequest(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions.url };
}

function describeFailure(error: Error) {
  const { error: message, stack = '' } = describeError(error);
  return { type: error.name, message, stack };
}

import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Missing } from '../../core/errors/refusals.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { agendaKinds } from '../schedule.entity.js';
import type { AgendaOwner } from './agendas.service.js';

const keys = new KeyPipe();

/** Whose agenda the address names. @throws Missing for what cannot be one */
export const OfOwner = createParamDecorator((_: unknown, context: ExecutionContext): AgendaOwner => {
  const params = context.switchToHttp().getRequest<FastifyRequest>().params as Record<string, string>;
  const kind = agendaKinds.find((one) => one === params.kind);
  if (!kind) throw new Missing();
  return {
    eventSlug: keys.transform(params.event ?? ''),
    kind,
    subject: keys.transform(params.subject ?? ''),
  };
});

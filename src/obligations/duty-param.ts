import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { KeyPipe } from '../core/request/key.pipe.js';
import type { DutyKey } from './duties.service.js';

const keys = new KeyPipe();

/** Which unit's share of which obligation an address names. */
export const AtDuty = createParamDecorator((_: unknown, context: ExecutionContext): DutyKey => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { obligation = '', unit = '' } = request.params as Record<string, string>;
  return { obligationSlug: keys.transform(obligation), unitSlug: keys.transform(unit) };
});

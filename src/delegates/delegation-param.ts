import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { KeyPipe } from '../core/request/key.pipe.js';
import type { DelegationKey } from './delegates.policy.js';

const keys = new KeyPipe();

/** The delegation that an address `/events/:event/delegations/:unit…` names. */
export const At = createParamDecorator((_: unknown, context: ExecutionContext): DelegationKey => {
  const { event = '', unit = '' } = context.switchToHttp().getRequest<FastifyRequest>().params as Record<
    string,
    string
  >;
  return { eventSlug: keys.transform(event), unitSlug: keys.transform(unit) };
});

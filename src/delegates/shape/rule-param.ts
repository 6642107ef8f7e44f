import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { KeyPipe } from '../../core/request/key.pipe.js';
import type { RuleKey } from './profile-setup.js';

const keys = new KeyPipe();

/** The rule that an address `/setup/rules/:event/:rule…` names. */
export const OfRule = createParamDecorator((_: unknown, context: ExecutionContext): RuleKey => {
  const { event = '', rule = '' } = context.switchToHttp().getRequest<FastifyRequest>().params as Record<
    string,
    string
  >;
  return { eventSlug: keys.transform(event), rule: keys.transform(rule) };
});

import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Missing } from '../../core/errors/refusals.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import type { IntakeKey } from '../recommendations.policy.js';

const keys = new KeyPipe();

function paramsOf(context: ExecutionContext): Record<string, string> {
  return context.switchToHttp().getRequest<FastifyRequest>().params as Record<string, string>;
}

/** Whose recommendations an address `/events/:event/recommendations/:unit…` names. */
export const OfUnit = createParamDecorator((_: unknown, context: ExecutionContext): IntakeKey => {
  const { event = '', unit = '' } = paramsOf(context);
  return { eventSlug: keys.transform(event), unitSlug: keys.transform(unit) };
});

/** A line of a list. */
export interface Line {
  id: string;
  /** From 1, as the sheet counts. */
  row: number;
}

/** The line that an address `/recommendation-imports/:id/rows/:row` names. */
export const OfLine = createParamDecorator((_: unknown, context: ExecutionContext): Line => {
  const { id = '', row = '' } = paramsOf(context);
  if (!/^[1-9]\d{0,6}$/.test(row)) throw new Missing();
  return { id: keys.transform(id), row: Number(row) };
});

import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Missing } from '../core/errors/refusals.js';
import { KeyPipe } from '../core/request/key.pipe.js';

/** A line of a list. */
export interface Line {
  id: string;
  /** From 1, as the sheet counts. */
  row: number;
}

const keys = new KeyPipe();

/** The line that an address `/imports/:id/rows/:row` names. */
export const OfLine = createParamDecorator((_: unknown, context: ExecutionContext): Line => {
  const { id = '', row = '' } = context.switchToHttp().getRequest<FastifyRequest>().params as Record<
    string,
    string
  >;
  if (!/^[1-9]\d{0,6}$/.test(row)) throw new Missing();
  return { id: keys.transform(id), row: Number(row) };
});

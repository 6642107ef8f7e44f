import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { hasRole, unitsAs } from '../accounts/signed-in.js';
import type { PersonRequest } from '../accounts/policy.js';
import { Missing } from '../core/errors/refusals.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import type { Entrance } from './entrance.js';

const keys = new KeyPipe();

/** The place of an address, for the committee and for who acts for the unit; to all others it is not there. */
export const AtPlace = createParamDecorator((_: unknown, context: ExecutionContext): Entrance => {
  const request = context.switchToHttp().getRequest<FastifyRequest & PersonRequest>();
  const { event = '', unit = '', number = '' } = request.params as Record<string, string>;
  const key = {
    eventSlug: keys.transform(event),
    unitSlug: keys.transform(unit),
    number: /^[1-9]$/.test(number) ? Number(number) : 0,
  };
  const by = doorOf(request, key.unitSlug);
  if (!by) throw new Missing();
  return { key, by, base: `/events/${key.eventSlug}/seats/${key.unitSlug}/${key.number}` };
});

function doorOf({ person }: PersonRequest, unitSlug: string): 'account' | 'committee' | null {
  if (!person) return null;
  if (hasRole(person, 'committee')) return 'committee';
  return unitsAs(person, 'agency').includes(unitSlug) ? 'account' : null;
}

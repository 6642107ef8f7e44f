import { createParamDecorator, Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Missing } from '../core/errors/refusals.js';
import type { Entrance } from './entrance.js';
import { SeatInvitations } from './seat-invitations.service.js';

interface LinkRequest extends FastifyRequest {
  /** Null for a link that opens nothing, for whichever reason. */
  entrance?: Entrance | null;
}

/** Follows a link before anything else of the request is read: whoever has none cannot make us take files into our memory. */
@Injectable()
export class LinkGuard implements CanActivate {
  constructor(private readonly invitations: SeatInvitations) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<LinkRequest>();
    const { token = '' } = request.params as Record<string, string>;
    request.entrance = await this.entranceBy(token);
    if (request.entrance === null && request.method !== 'GET' && request.method !== 'HEAD')
      throw new Missing();
    return true;
  }

  private async entranceBy(token: string): Promise<Entrance | null> {
    const place = await this.invitations.byToken(token);
    if (!place) return null;
    const { eventSlug, unitSlug, number } = place;
    return { key: { eventSlug, unitSlug, number }, by: 'link', base: `/answer/${token}` };
  }
}

/** The place that the link opens; null on pages for a link that opens nothing. */
export const ByLink = createParamDecorator((_: unknown, context: ExecutionContext): Entrance | null => {
  return context.switchToHttp().getRequest<LinkRequest>().entrance ?? null;
});

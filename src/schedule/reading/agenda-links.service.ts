import { createHash, createHmac, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Config } from '../../core/config/config.js';
import { Database } from '../../core/database/database.js';
import { holdLock } from '../../core/database/named-lock.js';
import { Missing } from '../../core/errors/refusals.js';
import { AgendaLink } from '../schedule.entity.js';
import type { LinkKind } from '../schedule.entity.js';

/** What a link opens: a unit's slug, a group's id, or the id of a leader's place. */
export interface LinkSubject {
  eventSlug: string;
  kind: LinkKind;
  subject: string;
}

/**
 * Links to agendas, for phones without an account. A link is made from its row's id with a key that lies outside of the database,
 * so that it can be told again, while the row holds a hash that opens nothing.
 */
@Injectable()
export class AgendaLinks {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** Those that open something. */
  of(eventSlug: string): Promise<AgendaLink[]> {
    return this.database.of(AgendaLink).findBy({ eventSlug, revokedAt: IsNull() });
  }

  /** The link that is there already, or a new one. */
  make({ eventSlug, kind, subject }: LinkSubject): Promise<AgendaLink> {
    return this.database.transaction('agenda-link.make', async (transaction) => {
      transaction.about('event', eventSlug, ['agenda-link']);
      await holdLock(this.database, `agenda-link:${eventSlug}/${subject}`);
      const found = await this.find({ eventSlug, kind, subject });
      if (found) return found;
      const id = randomUUID();
      const row = { id, eventSlug, kind, subject, tokenHash: hashOf(this.tokenOf({ id })) };
      await this.database.insert(AgendaLink, { ...row, createdAt: new Date(), revokedAt: null });
      return this.get(id);
    });
  }

  /** The link that opens this; null where nobody has one. */
  find({ eventSlug, kind, subject }: LinkSubject): Promise<AgendaLink | null> {
    return this.database.of(AgendaLink).findOneBy({ eventSlug, kind, subject, revokedAt: IsNull() });
  }

  /** From now on it opens nothing; another one may be made. */
  revoke(id: string): Promise<AgendaLink> {
    return this.database.transaction('agenda-link.revoke', async (transaction) => {
      const link = await this.get(id);
      transaction.about('event', link.eventSlug, ['agenda-link']);
      await this.database.of(AgendaLink).update({ id, revokedAt: IsNull() }, { revokedAt: new Date() });
      return link;
    });
  }

  async get(id: string): Promise<AgendaLink> {
    const link = await this.database.findOne(AgendaLink, { id });
    if (!link) throw new Missing();
    return link;
  }

  /** @throws Missing for a token that opens nothing of this kind, whatever the reason */
  async byToken(token: string, kinds: readonly LinkKind[]): Promise<AgendaLink> {
    const link = await this.database.findOne(AgendaLink, { tokenHash: hashOf(token) });
    if (link?.revokedAt !== null || !kinds.includes(link.kind)) throw new Missing();
    return link;
  }

  addressOf(link: Pick<AgendaLink, 'id' | 'kind'>): string {
    const token = this.tokenOf(link);
    const path = link.kind === 'deadlines' ? `/deadlines/${token}/calendar.ics` : `/agenda/${token}`;
    return new URL(path, this.config.publicUrl).href;
  }

  tokenOf({ id }: Pick<AgendaLink, 'id'>): string {
    return createHmac('sha256', `agenda-links:${this.config.secret}`).update(id).digest('base64url');
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

import { Injectable } from '@nestjs/common';
import type { Delegate } from '../../delegates/delegate.entity.js';
import { PocketAgendas } from '../../delegates/pocket-agendas.js';
import type { PocketDay } from '../../delegates/pocket-agendas.js';
import { attends } from '../item.js';
import { DraftWarnings } from '../warnings/draft-warnings.service.js';
import { pocketLines } from './pocket-lines.js';
import { ScheduleReading } from './reading.service.js';

/** What stands on the backs of badges: each person's own part of the latest release. */
@Injectable()
export class BadgeAgendas extends PocketAgendas {
  constructor(
    private readonly reading: ScheduleReading,
    private readonly warnings: DraftWarnings,
  ) {
    super();
  }

  async of(eventSlug: string): Promise<(person: Pick<Delegate, 'id' | 'role' | 'unitSlug'>) => PocketDay[]> {
    const { items, days } = await this.reading.of(eventSlug);
    const people = await this.warnings.people(eventSlug);
    const groupOf = new Map(people.map(({ id, groupId }) => [id, groupId]));
    const known = new Map<string, PocketDay[]>();
    return ({ id, role, unitSlug }) => {
      const groupId = groupOf.get(id) ?? null;
      const key = `${role} ${unitSlug} ${groupId ?? ''}`;
      const own = items.filter(({ audience }) => attends({ role, unitSlug, groupId }, audience));
      const lines = known.get(key) ?? pocketLines(own, days);
      known.set(key, lines);
      return lines;
    };
  }
}

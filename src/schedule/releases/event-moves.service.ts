import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { translate } from '../../../views/text/text.js';
import type { Event } from '../../programme/event.entity.js';
import { EventWatchers } from '../../programme/event-watchers.js';
import { Releases } from './releases.service.js';

const t = translate('vi');

/** A released schedule follows its event: to other days, to another place, from "dự kiến" to "chính thức". */
@Injectable()
export class EventMoves implements OnModuleInit {
  constructor(
    private readonly watchers: EventWatchers,
    private readonly releases: Releases,
  ) {}

  onModuleInit(): void {
    this.watchers.add((before, after) => this.follow(before, after));
  }

  private async follow(before: Event, after: Event): Promise<void> {
    const name = nameOf(before, after);
    if (name !== null) await this.releases.moved(after, name);
  }
}

/** What the release is called that follows; null where people read the same as before. */
function nameOf(before: Event, after: Event): string | null {
  if (before.startsOn !== after.startsOn) return t('schedule.release.moved');
  if (before.status !== after.status && after.status === 'fixed') return t('schedule.release.fixed');
  if (before.venue !== after.venue) return t('schedule.release.elsewhere');
  return null;
}

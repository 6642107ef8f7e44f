import { Injectable } from '@nestjs/common';
import type { Event } from './event.entity.js';

/** Called inside the transaction that changes the event. */
export type EventWatcher = (before: Event, after: Event) => Promise<void>;

/** Rooms above that have to follow when an event's days, place or status change. */
@Injectable()
export class EventWatchers {
  private readonly watchers: EventWatcher[] = [];

  add(watcher: EventWatcher): void {
    this.watchers.push(watcher);
  }

  async tell(before: Event, after: Event): Promise<void> {
    for (const watcher of this.watchers) await watcher(before, after);
  }
}

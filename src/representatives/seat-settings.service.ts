import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { InvalidFields, Stale } from '../core/errors/refusals.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { SeatSetting } from './representative.entity.js';

/** Until when agencies answer by themselves. */
@Injectable()
export class SeatSettings {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async of(eventSlug: string): Promise<SeatSetting> {
    return (await this.database.findOne(SeatSetting, { eventSlug })) ?? unset(eventSlug);
  }

  /** By event, the last days that the committee has set. */
  async days(): Promise<Map<string, Day>> {
    const settings = await this.database.of(SeatSetting).find();
    return new Map(
      settings.flatMap(({ eventSlug, answersUntil }) =>
        answersUntil ? [[eventSlug, answersUntil as Day] as const] : [],
      ),
    );
  }

  /** The last day on which an agency may answer or change its answer by itself; null: no day is known. */
  async lastDay(event: Event): Promise<Day | null> {
    const { answersUntil } = await this.of(event.slug);
    return (answersUntil ?? event.endsOn) as Day | null;
  }

  async isOpen(event: Event): Promise<boolean> {
    const last = await this.lastDay(event);
    return last === null || dayInVietnam(this.clock.now()) <= last;
  }

  save(eventSlug: string, version: number, answersUntil: Day | null): Promise<SeatSetting> {
    return this.database.transaction('seat.set-last-day', async (transaction) => {
      const { endsOn } = await this.events.get(eventSlug);
      transaction.about('event', eventSlug, ['answersUntil']);
      if (answersUntil !== null && endsOn !== null && answersUntil > endsOn)
        throw new InvalidFields([{ field: 'answersUntil', key: 'representatives.settings.after-event' }]);
      await this.database.insert(SeatSetting, { eventSlug, version: 0 }, { orIgnore: true });
      const { affected } = await this.database
        .of(SeatSetting)
        .update({ eventSlug, version }, { answersUntil });
      if (affected !== 1) throw new Stale(settingAnswers(await this.of(eventSlug)));
      return this.of(eventSlug);
    });
  }
}

/** How the stored setting reads in its form. */
export function settingAnswers({ answersUntil, version }: SeatSetting): Record<string, string> {
  const [year = '', month = '', day = ''] = (answersUntil ?? '').split('-');
  return {
    version: String(version),
    ...{ 'answersUntil-day': day, 'answersUntil-month': month, 'answersUntil-year': year },
  };
}

function unset(eventSlug: string): SeatSetting {
  return Object.assign(new SeatSetting(), { eventSlug, answersUntil: null, version: 0 });
}

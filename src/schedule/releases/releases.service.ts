import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { holdLock } from '../../core/database/named-lock.js';
import { Missing, Refused, Stale } from '../../core/errors/refusals.js';
import { stamped } from '../../core/forms/seen.js';
import { actingPerson } from '../../core/request/request-context.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { DraftViews } from '../draft/draft-views.service.js';
import type { DraftView } from '../draft/draft-views.service.js';
import { valuesIn } from '../draft/item-values.js';
import { ScheduleItems } from '../draft/items.service.js';
import type { ReleasedSchedule } from '../item.js';
import { ScheduleRelease } from '../schedule.entity.js';
import { DraftWarnings } from '../warnings/draft-warnings.service.js';
import type { Standing } from '../warnings/warnings.js';
import { changesBetween } from './changes.js';
import type { Change } from './changes.js';
import { contentOf, scheduleOf, stored, wholeOf } from './content.js';
import { ReleaseNotices } from './release-notices.service.js';
import type { ReleaseForm } from './releases.forms.js';
import { sequencesAfter } from './sequences.js';

/** What would go out, before it does. */
export interface Preview {
  draft: DraftView;
  last: ScheduleRelease | null;
  changes: Change[];
  standing: Standing;
  /** Stands for the draft as it was seen. */
  seen: string;
}

/** Published versions of a schedule: numbered, named, and never changed afterwards. */
@Injectable()
export class Releases {
  constructor(
    private readonly database: Database,
    private readonly drafts: DraftViews,
    private readonly items: ScheduleItems,
    private readonly warnings: DraftWarnings,
    private readonly notices: ReleaseNotices,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  /** The latest first. */
  of(eventSlug: string): Promise<ScheduleRelease[]> {
    return this.database.of(ScheduleRelease).find({ where: { eventSlug }, order: { number: 'DESC' } });
  }

  async get(id: string): Promise<ScheduleRelease> {
    const release = await this.database.findOne(ScheduleRelease, { id });
    if (!release) throw new Missing();
    return release;
  }

  /** What everybody reads now; null before the first. */
  async current(eventSlug: string): Promise<ScheduleRelease | null> {
    const [last = null] = await this.database
      .of(ScheduleRelease)
      .find({ where: { eventSlug }, order: { number: 'DESC' }, take: 1 });
    return last;
  }

  /** The one before; null for the first. */
  before({ eventSlug, number }: ScheduleRelease): Promise<ScheduleRelease | null> {
    return this.database.findOne(ScheduleRelease, { eventSlug, number: number - 1 });
  }

  async preview(eventSlug: string): Promise<Preview> {
    const draft = await this.drafts.of(eventSlug);
    const last = await this.current(eventSlug);
    return {
      ...{ draft, last },
      changes: changesBetween(last && contentOf(last), draft),
      standing: await this.warnings.of(draft.event, draft),
      seen: stampOf(draft, last),
    };
  }

  /** Publishes the draft as it was seen, and drafts notices to those whose items have changed. */
  publish(eventSlug: string, form: ReleaseForm): Promise<ScheduleRelease> {
    return this.during(eventSlug, 'schedule.release', async () => {
      const { draft, last, changes, standing, seen } = await this.preview(eventSlug);
      if (seen !== form.seen) throw new Stale({ seen });
      if (draft.items.length === 0) throw new Refused('schedule.release.empty');
      if (standing.blocking.length > 0)
        throw new Refused('schedule.release.blocked', { count: standing.blocking.length });
      if (last && changes.length === 0) throw new Refused('schedule.release.unchanged');
      const earlier = (await this.of(eventSlug)).reverse().map(contentOf);
      const { rooms } = draft;
      const drafted = draft.items.map((item) => ({ id: item.id, ...valuesIn(item) }));
      const items = sequencesAfter(earlier, { rooms, items: drafted });
      return this.store(draft.event, scheduleOf(items, draft), {
        name: form.name,
        note: form.note,
        number: (last?.number ?? 0) + 1,
      });
    });
  }

  /** The same schedule on other days, or at another place: everything has moved, and everybody concerned is told. */
  async moved(event: Event, name: string): Promise<ScheduleRelease | null> {
    const last = await this.current(event.slug);
    if (!last) return null;
    const whole = wholeOf(last);
    const items = whole.items.map((item) => ({ ...item, sequence: item.sequence + 1 }));
    return this.store(event, { ...whole, items }, { name, note: '', number: last.number + 1 });
  }

  /** Makes the draft say again what a release says; what stood there can be brought back by undoing. */
  async restore(id: string): Promise<ScheduleRelease> {
    const release = await this.get(id);
    await this.items.replaceAll(release.eventSlug, wholeOf(release));
    return release;
  }

  private async store(
    event: Event,
    schedule: ReleasedSchedule,
    { name, note, number }: { name: string; note: string; number: number },
  ): Promise<ScheduleRelease> {
    const row = {
      ...{ id: randomUUID(), eventSlug: event.slug, number, name, note },
      ...stored(schedule),
      ...{ at: this.clock.now(), personId: actingPerson() },
    };
    await this.database.insert(ScheduleRelease, row);
    const release = Object.assign(new ScheduleRelease(), row);
    await this.notices.draft(release, await this.before(release));
    return release;
  }

  private during<T>(eventSlug: string, verb: string, work: () => Promise<T>): Promise<T> {
    return this.database.transaction(verb, async (transaction) => {
      transaction.about('event', eventSlug, ['schedule']);
      await holdLock(this.database, `schedule:${eventSlug}`);
      await this.events.get(eventSlug);
      return work();
    });
  }
}

function stampOf({ items, rooms, groups, event }: DraftView, last: ScheduleRelease | null): string {
  const versions = [...items, ...rooms, ...groups].map(({ id, version }) => `${id} ${version}`).sort();
  const days = [event.startsOn, event.endsOn, event.status].join();
  return stamped({ versions: versions.join(), last: last?.id ?? '', days }).seen ?? '';
}

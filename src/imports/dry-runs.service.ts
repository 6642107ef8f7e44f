import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { chunksOf } from '../core/database/chunks.js';
import { Clock } from '../core/clock/clock.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import { Ages } from '../delegates/ages.service.js';
import { DelegateEntries } from '../delegates/delegate-entry.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import { Departures } from '../delegates/departures/departures.service.js';
import { Quotas } from '../delegates/quotas.service.js';
import { Events } from '../programme/events.service.js';
import { FreePlaces } from './free-places.js';
import { Judge } from './judge.js';
import type { JudgingContext } from './judge.js';
import { countsOf } from '../core/sheets/dry-run.js';
import type { DryRun, JudgedRow } from './outcomes.js';
import type { RowReading } from './row-reading.js';

const rowsAtOnce = 25;

/** Judges the lines of a list before anything is stored, and leaves room for others while it does. */
@Injectable()
export class DryRuns {
  constructor(
    private readonly events: Events,
    private readonly ages: Ages,
    private readonly quotas: Quotas,
    private readonly delegations: DelegationReader,
    private readonly departures: Departures,
    private readonly entries: DelegateEntries,
    private readonly clock: Clock,
  ) {}

  /** Two-digit years after this one are of the century before. */
  get pivotYear(): number {
    return Number(dayInVietnam(this.clock.now()).slice(0, 4));
  }

  /** Against the quota, and against whoever is registered. */
  async judge(key: DelegationKey, readings: RowReading[]): Promise<DryRun> {
    const [event, delegation, registered, departed, quotas] = await Promise.all([
      this.events.get(key.eventSlug),
      this.delegations.find(key),
      this.delegations.peopleOf(key),
      this.departures.of(key),
      this.quotas.of(key),
    ]);
    const hasNotes = readings.some(({ body }) => body.health !== '');
    const rows = await this.inTurn(readings, {
      rules: await this.ages.rulesFor(event),
      registered,
      departed,
      notes: hasNotes ? this.notesOf(registered) : new Map<string, string>(),
      places: new FreePlaces(event, quotas),
      mayFollow: !delegation || ['draft', 'returned'].includes(delegation.state),
    });
    return { rows, counts: countsOf(rows), version: delegation?.version ?? 0 };
  }

  /** By themselves and against each other only. */
  async judgeAlone(key: DelegationKey, readings: RowReading[]): Promise<DryRun> {
    const alone = {
      registered: [],
      departed: [],
      notes: new Map<string, string>(),
      places: null,
      mayFollow: true,
    };
    const rows = await this.inTurn(readings, { ...alone, rules: await this.rulesOf(key) });
    return { rows, counts: countsOf(rows), version: 0 };
  }

  private async rulesOf({ eventSlug }: DelegationKey) {
    return this.ages.rulesFor(await this.events.get(eventSlug));
  }

  private async inTurn(readings: RowReading[], context: JudgingContext): Promise<JudgedRow[]> {
    const judge = new Judge(context);
    const rows: JudgedRow[] = [];
    for (const chunk of chunksOf(readings, rowsAtOnce)) {
      rows.push(...chunk.map((reading) => judge.judge(reading)));
      await othersTurn();
    }
    return rows;
  }

  /** Compared, never shown. */
  private notesOf(registered: Delegate[]): Map<string, string> {
    const notes = registered.flatMap(({ id, healthSealed }) =>
      healthSealed === null ? [] : [[id, this.entries.openHealth(healthSealed, id)] as const],
    );
    return new Map(notes);
  }
}

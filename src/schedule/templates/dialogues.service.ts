import { Injectable } from '@nestjs/common';
import type { FieldMistake } from '../../core/errors/refusals.js';
import { Refused, refuseMistakes } from '../../core/errors/refusals.js';
import { Events } from '../../programme/events.service.js';
import { Units } from '../../programme/units.service.js';
import { RepresentativeRows } from '../../representatives/representative-rows.service.js';
import { ScheduleItems } from '../draft/items.service.js';
import type { Turn } from '../item.js';
import type { ScheduleItem } from '../schedule.entity.js';
import { runningOrder } from './dialogue.js';
import type { TurnsForm } from './turns.form.js';

/** An agency that may answer the children, in the order of the seats. */
export interface Candidate {
  unitSlug: string;
  name: string;
  /** Of its confirmed leader; null: nobody is confirmed. */
  placeId: string | null;
  leader: string;
}

/** The generator of a dialogue's running order. */
@Injectable()
export class Dialogues {
  constructor(
    private readonly items: ScheduleItems,
    private readonly events: Events,
    private readonly units: Units,
    private readonly leaders: RepresentativeRows,
  ) {}

  async candidates(eventSlug: string): Promise<Candidate[]> {
    const seats = await this.events.seatsOf(eventSlug);
    const names = await this.units.shortNames();
    const leaders = await this.leaders.ofEvent(eventSlug);
    return seats.map(({ unitSlug }) => {
      const leader = leaders.find((one) => one.unitSlug === unitSlug && one.state === 'confirmed');
      const words = [leader?.name, leader?.title].filter(Boolean).join(', ');
      return {
        ...{ unitSlug, name: names.get(unitSlug) ?? unitSlug, placeId: leader?.id ?? null, leader: words },
      };
    });
  }

  /** @throws Refused where all together take longer than the session */
  async set(id: string, form: TurnsForm): Promise<ScheduleItem> {
    const { eventSlug } = await this.items.get(id);
    const candidates = await this.candidates(eventSlug);
    const units = inOrder(form).flatMap((slug) => candidates.find(({ unitSlug }) => unitSlug === slug) ?? []);
    return this.items.setTurns(id, form.version, (item) => turnsIn(item, { form, units }));
  }
}

function turnsIn(item: ScheduleItem, { form, units }: { form: TurnsForm; units: Candidate[] }): Turn[] {
  const { askMinutes, answerMinutes } = form;
  const { turns, minutes, overflowMinutes } = runningOrder({
    within: item,
    units,
    askMinutes,
    answerMinutes,
  });
  if (overflowMinutes > 0) throw new Refused('schedule.turns.too-long', { minutes, over: overflowMinutes });
  return turns;
}

/** Slugs by the numbers beside them; equal numbers stay as they stood. */
function inOrder({ unit, order }: TurnsForm): string[] {
  const wrong = order.some((place) => place !== '' && !/^\d{1,3}$/.test(place));
  const mistakes: FieldMistake[] = wrong ? [{ field: 'order', key: 'schedule.turns.order-unknown' }] : [];
  refuseMistakes(mistakes);
  return unit
    .map((slug, index) => ({ slug, place: order[index] ?? '' }))
    .filter(({ place }) => place !== '')
    .toSorted((one, other) => Number(one.place) - Number(other.place))
    .map(({ slug }) => slug);
}

import { Injectable } from '@nestjs/common';
import { refuseMistakes } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { SeenChanges, stamped } from '../core/forms/seen.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { Ages } from './ages.service.js';
import type { AgeSetting } from './ages.service.js';
import { delegationRoles } from './delegate-roles.js';
import type { AgesForm } from './setup.forms.js';

/** Law on Children 102/2016/QH13, art. 1: a child is under 16. */
const childUnder = 16;

/** The committee's ages of an event. */
@Injectable()
export class AgeSetup {
  constructor(
    private readonly events: Events,
    private readonly ages: Ages,
    private readonly seen: SeenChanges,
  ) {}

  async open(eventSlug: string): Promise<{ event: Event; values: Record<string, string> }> {
    const event = await this.events.get(eventSlug);
    return { event, values: stamped(await this.values(event)) };
  }

  async save(eventSlug: string, form: AgesForm): Promise<void> {
    const event = await this.events.get(eventSlug);
    const settings = delegationRoles.map((role) => ({
      role,
      atLeast: numberOf(form[`${role}-atLeast`]),
      under: numberOf(form[`${role}-under`]),
    }));
    const mistakes = settings.flatMap(mistakesIn);
    refuseMistakes(mistakes);
    const stored = () => this.values(event);
    await this.seen.change('age.set', { form, stored }, () => this.ages.set(eventSlug, settings));
  }

  private async values(event: Event): Promise<Record<string, string>> {
    const rules = await this.ages.of(event);
    const values = rules.flatMap(({ role, atLeast, under }) => [
      [`${role}-atLeast`, String(atLeast ?? '')],
      [`${role}-under`, String(under ?? '')],
    ]);
    return Object.fromEntries(values) as Record<string, string>;
  }
}

function numberOf(text: string): number | null {
  return text === '' ? null : Number(text);
}

function mistakesIn({ role, atLeast, under }: AgeSetting): FieldMistake[] {
  if (role === 'child' && (under === null || under > childUnder))
    return [{ field: 'child-under', key: 'delegates.age-law' }];
  if (atLeast !== null && under !== null && atLeast >= under)
    return [{ field: `${role}-atLeast`, key: 'delegates.age-order' }];
  return [];
}

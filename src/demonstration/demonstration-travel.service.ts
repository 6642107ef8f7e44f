import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { People } from '../accounts/people.service.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { projectRoot } from '../core/config/project-root.js';
import { runInRequest } from '../core/request/request-context.js';
import type { DelegateRole } from '../delegates/delegate-roles.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { JourneyReader } from '../travel/journey-reader.js';
import { Journeys } from '../travel/journeys.service.js';
import { SeparateJourneys } from '../travel/separate-journeys.service.js';
import { JourneyForm, SeparateJourneyForm } from '../travel/travel.forms.js';
import { forumSlug } from './demonstration-settings.service.js';

interface TravelStory {
  unit: string;
  day: string;
  journey: Partial<JourneyForm>;
  /** One of the delegation who does something else. */
  apart?: { role: DelegateRole; differs: Partial<SeparateJourneyForm> };
}

const file = join(projectRoot, 'src/demonstration/travel.json');

/** How some of the delegations come, told as their districts would tell it. */
@Injectable()
export class DemonstrationTravel {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly delegations: DelegationReader,
    private readonly reader: JourneyReader,
    private readonly journeys: Journeys,
    private readonly separate: SeparateJourneys,
  ) {}

  async add(): Promise<void> {
    const stories = JSON.parse(readFileSync(file, 'utf8')) as TravelStory[];
    const { offset } = this.clock;
    try {
      for (const story of stories) {
        this.clock.shift(Date.parse(`${story.day}T09:10:00Z`) - Date.now());
        await this.tell(story);
      }
    } finally {
      this.clock.shift(offset);
    }
  }

  /** Telling the same once more changes nothing, so that an interrupted story goes on. */
  private async tell({ unit, journey, apart }: TravelStory): Promise<void> {
    const key = { eventSlug: forumSlug, unitSlug: unit };
    const officer = await this.officerOf(unit);
    const request = {
      personId: officer.id,
      language: 'vi',
      address: '',
      route: '',
      submission: null,
    } as const;
    await runInRequest(request, async () => {
      await this.journeys.tell(officer, key, Object.assign(new JourneyForm(), journey));
      if (apart) await this.tellApart(officer, key, { ...apart, journey });
    });
  }

  private async tellApart(
    officer: SignedIn,
    key: DelegationKey,
    { role, differs, journey }: NonNullable<TravelStory['apart']> & Pick<TravelStory, 'journey'>,
  ): Promise<void> {
    const people = await this.delegations.peopleOf(key);
    const [one] = people
      .filter((person) => person.role === role)
      .sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));
    if (!one) return;
    const journeyVersion = (await this.reader.find(key))?.version ?? 0;
    const form = Object.assign(new SeparateJourneyForm(), journey, differs, { journeyVersion });
    await this.separate.tell(officer, one.id, form);
  }

  /** The unit's own account where there is one; else the committee's stands in for an officer that has none yet. */
  private async officerOf(unitSlug: string): Promise<SignedIn> {
    const people = await this.people.all();
    const isOfUnit = (grant: { role: string; unitSlug: string }) =>
      grant.role === 'district' && grant.unitSlug === unitSlug;
    const person =
      people.find(({ roles }) => roles.some(isOfUnit)) ?? people.find(({ login }) => login === 'btc1');
    if (!person) throw new Error('The demonstration has no committee.');
    const roles = [{ role: 'district' as const, unitSlug }];
    return { id: person.id, name: person.name, sessionHash: '', roles, duties: [] };
  }
}

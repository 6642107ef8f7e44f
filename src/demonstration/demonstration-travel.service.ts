import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { projectRoot } from '../core/config/project-root.js';
import type { DelegateRole } from '../delegates/delegate-roles.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { JourneyReader } from '../travel/journey-reader.js';
import { Journeys } from '../travel/journeys.service.js';
import { SeparateJourneys } from '../travel/separate-journeys.service.js';
import { JourneyForm, SeparateJourneyForm } from '../travel/travel.forms.js';
import { forumSlug } from './demonstration-settings.service.js';
import { Stage } from './stage.service.js';

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
    private readonly stage: Stage,
    private readonly delegations: DelegationReader,
    private readonly reader: JourneyReader,
    private readonly journeys: Journeys,
    private readonly separate: SeparateJourneys,
  ) {}

  async add(): Promise<void> {
    const stories = JSON.parse(readFileSync(file, 'utf8')) as TravelStory[];
    for (const story of stories) {
      await this.stage.turnTo(`${story.day}T09:10:00Z`);
      await this.tell(story);
    }
  }

  /** Telling the same once more changes nothing, so that an interrupted story goes on. */
  private async tell({ unit, journey, apart }: TravelStory): Promise<void> {
    const key = { eventSlug: forumSlug, unitSlug: unit };
    const officer = await this.stage.someone('district', unit);
    await this.stage.as(officer, async () => {
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
}

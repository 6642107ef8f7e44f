import { Injectable } from '@nestjs/common';
import { Setting } from '../core/clock/setting.entity.js';
import { Database } from '../core/database/database.js';
import { DemonstrationAgencies } from './demonstration-agencies.service.js';
import { DemonstrationCeremony } from './demonstration-ceremony.service.js';
import { DemonstrationDelegations } from './demonstration-delegations.service.js';
import { DemonstrationGuests } from './demonstration-guests.service.js';
import { DemonstrationHosting } from './demonstration-hosting.service.js';
import { DemonstrationPapers } from './demonstration-papers.service.js';
import { DemonstrationPeople } from './demonstration-people.service.js';
import type { SignInHint } from './demonstration-people.service.js';
import { DemonstrationRecommendations } from './demonstration-recommendations.service.js';
import { DemonstrationSchedule } from './demonstration-schedule.service.js';
import { DemonstrationSettings } from './demonstration-settings.service.js';
import { Stage } from './stage.service.js';
import { DemonstrationTravel } from './demonstration-travel.service.js';

const filled = 'demonstration-filled';

/** Fills an empty database with the 2019 plan, a few accounts, delegations in several states and how some of them travel. All people are invented. */
@Injectable()
export class Demonstration {
  constructor(
    private readonly database: Database,
    private readonly settings: DemonstrationSettings,
    private readonly people: DemonstrationPeople,
    private readonly delegations: DemonstrationDelegations,
    private readonly agencies: DemonstrationAgencies,
    private readonly papers: DemonstrationPapers,
    private readonly guests: DemonstrationGuests,
    private readonly ceremony: DemonstrationCeremony,
    private readonly travel: DemonstrationTravel,
    private readonly hosting: DemonstrationHosting,
    private readonly recommendations: DemonstrationRecommendations,
    private readonly schedule: DemonstrationSchedule,
    private readonly stage: Stage,
  ) {}

  /** Fills once; a filling that was interrupted is completed. @returns what to sign in with */
  async prepare(): Promise<SignInHint[]> {
    if (!(await this.isFilled())) {
      await this.settings.set();
      await this.people.add();
      await this.stage.play(() => this.tell());
      await this.database.housekeeping('demonstration.fill', () =>
        this.database.of(Setting).insert({ name: filled, value: 'yes' }),
      );
    }
    return this.people.hints();
  }

  private async tell(): Promise<void> {
    await this.delegations.add();
    await this.agencies.add();
    await this.papers.add();
    await this.guests.add();
    await this.ceremony.add();
    await this.travel.add();
    await this.hosting.add();
    await this.recommendations.add();
    await this.schedule.add();
  }

  private isFilled(): Promise<boolean> {
    return this.database.of(Setting).existsBy({ name: filled });
  }
}

import { Injectable } from '@nestjs/common';
import { DemonstrationDelegations } from './demonstration-delegations.service.js';
import { DemonstrationPeople } from './demonstration-people.service.js';
import type { SignInHint } from './demonstration-people.service.js';
import { DemonstrationSettings } from './demonstration-settings.service.js';

/** Fills an empty database with the 2019 plan, a few accounts and delegations in several states. All people are invented. */
@Injectable()
export class Demonstration {
  constructor(
    private readonly settings: DemonstrationSettings,
    private readonly people: DemonstrationPeople,
    private readonly delegations: DemonstrationDelegations,
  ) {}

  /** On a database that has its people nothing is changed. @returns what to sign in with */
  async prepare(): Promise<SignInHint[]> {
    if (!(await this.people.areThere())) {
      await this.settings.set();
      await this.people.add();
      await this.delegations.add();
    }
    return this.people.hints();
  }
}

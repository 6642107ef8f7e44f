import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../core/database/database.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { isHandedIn } from './delegate-roles.js';
import { Delegation, DelegationStep } from './delegation.entity.js';

/** Which units have declared their delegations complete. */
@Injectable()
export class HandedInDelegations {
  constructor(private readonly database: Database) {}

  /** By event and unit, the day of the first handing in of each delegation that is handed in now. */
  async days(): Promise<Map<string, Day>> {
    const delegations = await this.database.of(Delegation).find();
    const complete = delegations.filter(({ state }) => isHandedIn(state));
    const steps = await this.database.of(DelegationStep).find({
      where: { kind: 'submitted', delegationId: In(complete.map(({ id }) => id)) },
      order: { at: 'DESC' },
    });
    const firstOf = new Map(steps.map(({ delegationId, at }) => [delegationId, at]));
    return new Map(
      complete.map(({ id, eventSlug, unitSlug, changedAt }) => [
        `${eventSlug} ${unitSlug}`,
        dayInVietnam(firstOf.get(id) ?? changedAt),
      ]),
    );
  }
}

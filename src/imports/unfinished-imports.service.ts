import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { unitsAs } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Database } from '../core/database/database.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { StartedLists } from '../delegates/started-lists.js';
import type { StartedList } from '../delegates/started-lists.js';
import { Import } from './import.entity.js';

const mostShown = 3;

@Injectable()
export class UnfinishedImports extends StartedLists {
  constructor(private readonly database: Database) {
    super();
  }

  override async of(person: SignedIn, { eventSlug, unitSlug }: DelegationKey): Promise<StartedList[]> {
    if (!unitsAs(person, 'district').includes(unitSlug)) return [];
    return this.database.of(Import).find({
      select: { id: true, fileName: true },
      where: { eventSlug, unitSlug, finishedAt: IsNull() },
      order: { createdAt: 'DESC' },
      take: mostShown,
    });
  }

  override ofUnits(unitSlugs: string[]): Promise<(StartedList & DelegationKey)[]> {
    return this.database.of(Import).find({
      select: { id: true, fileName: true, eventSlug: true, unitSlug: true },
      where: { unitSlug: In(unitSlugs), finishedAt: IsNull() },
      order: { createdAt: 'DESC' },
      take: mostShown,
    });
  }
}

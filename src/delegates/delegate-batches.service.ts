import { randomUUID } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { chunksOf } from '../core/database/chunks.js';
import { Refused } from '../core/errors/refusals.js';
import { storedDetails } from './delegate-changes.js';
import { DelegateEntries } from './delegate-entry.js';
import { ChildEnd } from './child-end.js';
import { Delegate } from './delegate.entity.js';
import { missingIn } from './delegate-checks.js';
import { DelegateGate } from './delegate-gate.js';
import type { DelegateRole, DelegationRole } from './delegate-roles.js';
import { delegationRoles } from './delegate-roles.js';
import type { DelegateDetails } from './delegates.forms.js';
import type { DelegationKey } from './delegates.policy.js';
import { DelegationRows } from './delegation-rows.js';
import { Places } from './places.js';

/** Somebody to be registered, or changed where there is an id. */
export interface BatchLine {
  /** Null: somebody new. */
  delegateId: string | null;
  details: DelegateDetails;
  /** Empty: a note that is stored stays. */
  health: string;
}

export interface BatchResult {
  added: number;
  changed: number;
}

interface Prepared {
  fresh: Delegate[];
  changes: { id: string; role: DelegationRole; columns: Partial<Delegate> }[];
}

const rowsAtOnce = 40;

/** Registers and changes many people of one delegation, as its list says: all of them or nobody. */
@Injectable()
export class DelegateBatches {
  constructor(
    private readonly database: Database,
    private readonly entries: DelegateEntries,
    private readonly gate: DelegateGate,
    private readonly places: Places,
    private readonly rows: DelegationRows,
    private readonly childEnd: ChildEnd,
    private readonly clock: Clock,
  ) {}

  /**
   * Refused when the delegation was changed since the lines were judged.
   * @param seen its version then; 0 where there was none
   */
  async store(key: DelegationKey, lines: BatchLine[], seen: number): Promise<BatchResult> {
    const { fresh, changes } = await this.prepare(key, lines);
    return this.database.transaction('delegate.import', async (transaction) => {
      await this.takePlaces(key, fresh, changes);
      const delegation = await this.rows.noteChange(key);
      transaction.about('delegation', delegation.id, ['delegates']);
      if (delegation.version !== Math.max(seen, 1) + 1) throw new Refused('delegates.changed-meanwhile');
      this.gate.checkGaps(
        lines.flatMap(({ details }) => missingIn(details)),
        delegation,
      );
      for (const chunk of chunksOf(fresh, rowsAtOnce)) await this.insert(chunk, delegation.id);
      for (const chunk of chunksOf(changes, rowsAtOnce)) await this.change(chunk);
      return { added: fresh.length, changed: changes.length };
    });
  }

  /** Sealing and sort keys take their time: before anybody has to wait for the transaction. */
  private async prepare(key: DelegationKey, lines: BatchLine[]): Promise<Prepared> {
    const prepared: Prepared = { fresh: [], changes: [] };
    for (const chunk of chunksOf(lines, rowsAtOnce)) {
      for (const line of chunk) this.add(prepared, key, line);
      await othersTurn();
    }
    return prepared;
  }

  private add({ fresh, changes }: Prepared, key: DelegationKey, { delegateId, details, health }: BatchLine) {
    const id = delegateId ?? randomUUID();
    const note = health === '' ? {} : { healthSealed: this.entries.sealHealth(health, id) };
    const columns = { ...storedDetails(details), ...note };
    const at = this.clock.now();
    if (delegateId)
      changes.push({ id, role: details.role, columns: { ...columns, updatedAt: at, approvedAt: null } });
    else
      fresh.push(
        Object.assign(new Delegate(), {
          healthSealed: null,
          circumstancesSealed: null,
          ...columns,
          ...{ id, eventSlug: key.eventSlug, unitSlug: key.unitSlug },
          ...{ createdAt: at, updatedAt: at, approvedAt: null },
        }),
      );
  }

  /** In one order for all, so that two lists stored at once wait for each other instead of for ever. */
  private async takePlaces(
    key: DelegationKey,
    fresh: Delegate[],
    changes: Prepared['changes'],
  ): Promise<void> {
    const before = await this.rolesOf(changes.map(({ id }) => id));
    const after = [...fresh.map(({ role }) => role), ...changes.map(({ role }) => role)];
    for (const role of [...delegationRoles].sort()) {
      const more = count(after, role) - count(before, role);
      if (more > 0) await this.places.take(key, role, more);
      if (more < 0) await this.places.free(key, role, -more);
    }
  }

  private async rolesOf(ids: string[]): Promise<DelegateRole[]> {
    const roles: DelegateRole[] = [];
    for (const chunk of chunksOf(ids)) {
      const found = this.database.of(Delegate).createQueryBuilder('delegate').select('delegate.role', 'role');
      const rows = await found
        .where('delegate.id IN (:...chunk)', { chunk })
        .getRawMany<{ role: DelegateRole }>();
      roles.push(...rows.map(({ role }) => role));
    }
    if (roles.length !== ids.length) throw new Refused('delegates.changed-meanwhile');
    return roles;
  }

  private async insert(delegates: Delegate[], delegationId: string): Promise<void> {
    const rows = delegates.map((delegate) => Object.assign(delegate, { delegationId }));
    await this.database.insertAll(Delegate, rows);
    await othersTurn();
  }

  private async change(changes: Prepared['changes']): Promise<void> {
    for (const { id, role, columns } of changes) {
      await this.database.of(Delegate).update({ id }, columns);
      if (role !== 'child') await this.childEnd.of(id);
    }
    await othersTurn();
  }
}

function count(roles: DelegateRole[], role: DelegationRole): number {
  return roles.filter((one) => one === role).length;
}

import { randomUUID } from 'node:crypto';
import { setImmediate as othersTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { chunksOf } from '../core/database/chunks.js';
import { Refused } from '../core/errors/refusals.js';
import { storedDetails, valuesChanged } from './delegate-changes.js';
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
import { ChangeNotes } from './history/change-notes.js';
import type { ChangeNote } from './history/change-notes.js';
import type { ChangedValues } from './history/delegate-change.entity.js';
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

interface PreparedChange {
  line: BatchLine & { delegateId: string };
  columns: Partial<Delegate>;
}

interface Prepared {
  fresh: Delegate[];
  changes: PreparedChange[];
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
    private readonly notes: ChangeNotes,
    private readonly clock: Clock,
  ) {}

  /**
   * Refused when the delegation was changed since the lines were judged.
   * @param seen its version then; 0 where there was none
   */
  async store(key: DelegationKey, lines: BatchLine[], seen: number): Promise<BatchResult> {
    const { fresh, changes } = await this.prepare(key, lines);
    return this.database.transaction('delegate.import', async (transaction) => {
      const before = await this.storedOf(changes);
      await this.takePlaces(key, rolesOf([...before.values()]), rolesOf([...fresh, ...changes.map(lineOf)]));
      const delegation = await this.rows.noteChange(key);
      transaction.about('delegation', delegation.id, ['delegates']);
      if (delegation.version !== Math.max(seen, 1) + 1) throw new Refused('delegates.changed-meanwhile');
      this.gate.checkGaps(
        lines.flatMap(({ details }) => missingIn(details)),
        delegation,
      );
      const added = { delegationId: delegation.id, at: this.clock.asTold(transaction.at) };
      for (const chunk of chunksOf(fresh, rowsAtOnce)) await this.insert(chunk, added);
      for (const chunk of chunksOf(changes, rowsAtOnce)) {
        await this.notes.noteAll(transaction, this.notesOf(chunk, before));
        await this.change(chunk);
      }
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

  private add({ fresh, changes }: Prepared, key: DelegationKey, line: BatchLine) {
    const { delegateId, details, health } = line;
    const id = delegateId ?? randomUUID();
    const note = health === '' ? {} : { healthSealed: this.entries.sealHealth(health, id) };
    const columns = { ...storedDetails(details), ...note };
    const at = this.clock.now();
    if (delegateId)
      changes.push({
        line: { ...line, delegateId },
        columns: { ...columns, updatedAt: at, approvedAt: null },
      });
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
  private async takePlaces(key: DelegationKey, before: DelegateRole[], after: DelegateRole[]): Promise<void> {
    for (const role of [...delegationRoles].sort()) {
      const more = count(after, role) - count(before, role);
      if (more > 0) await this.places.take(key, role, more);
      if (more < 0) await this.places.free(key, role, -more);
    }
  }

  private async storedOf(changes: PreparedChange[]): Promise<Map<string, Delegate>> {
    const stored = new Map<string, Delegate>();
    for (const chunk of chunksOf(changes.map(({ line }) => line.delegateId))) {
      const found = await this.database.of(Delegate).findBy({ id: In(chunk) });
      for (const delegate of found) stored.set(delegate.id, delegate);
    }
    if (stored.size !== changes.length) throw new Refused('delegates.changed-meanwhile');
    return stored;
  }

  /** Added at the transaction's own instant: by it their history finds the list that they came with. */
  private async insert(delegates: Delegate[], { delegationId, at }: { delegationId: string; at: Date }) {
    const times = { delegationId, createdAt: at, updatedAt: at };
    await this.database.insertAll(
      Delegate,
      delegates.map((delegate) => Object.assign(delegate, times)),
    );
    await othersTurn();
  }

  private async change(changes: PreparedChange[]): Promise<void> {
    for (const { line, columns } of changes) {
      await this.database.of(Delegate).update({ id: line.delegateId }, columns);
      if (line.details.role !== 'child') await this.childEnd.of(line.delegateId);
    }
    await othersTurn();
  }

  private notesOf(changes: PreparedChange[], before: Map<string, Delegate>): ChangeNote[] {
    return changes.flatMap(({ line }) => {
      const delegate = before.get(line.delegateId);
      return delegate ? [{ delegate, what: 'imported', values: this.valuesOf(delegate, line) }] : [];
    });
  }

  private valuesOf(delegate: Delegate, { details, health }: BatchLine): ChangedValues {
    const values = valuesChanged(delegate, { details, healthSealed: undefined });
    if (health === '') return values;
    const { id, healthSealed } = delegate;
    const isSame = healthSealed !== null && this.entries.openHealth(healthSealed, id) === health;
    return isSame ? values : { ...values, health: true };
  }
}

function lineOf({ line }: PreparedChange): { role: DelegateRole } {
  return line.details;
}

function rolesOf(people: { role: DelegateRole }[]): DelegateRole[] {
  return people.map(({ role }) => role);
}

function count(roles: DelegateRole[], role: DelegationRole): number {
  return roles.filter((one) => one === role).length;
}

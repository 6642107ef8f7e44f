import { Refused } from '../core/errors/refusals.js';
import type { BatchLine } from '../delegates/delegate-batches.service.js';
import type { RegistrationWindow } from '../delegates/registration-window.js';
import type { OpenImport } from './imports.service.js';
import type { StoringForm } from './imports.forms.js';
import { soundOutcomes } from '../core/sheets/dry-run.js';
import type { DryRun } from './outcomes.js';

/** What a page was made by: when one of them moves on, people have seen something else. */
export function seenBy({ import: { version }, run }: Pick<OpenImport, 'import' | 'run'>): string {
  return `${String(version)}.${String(run.version)}`;
}

/** After the freeze each change is a request of its own, with its reason: none that a whole list could bring. */
export function refuseFrozen({ state }: RegistrationWindow): void {
  if (state === 'frozen') throw new Refused('imports.frozen');
}

export function isWhole({ rows }: DryRun): boolean {
  return rows.every(({ outcome }) => soundOutcomes.includes(outcome));
}

export function linesToStore(run: DryRun, scope: StoringForm['scope']): BatchLine[] {
  if (scope === 'all' && !isWhole(run)) throw new Refused('imports.not-whole');
  const lines = run.rows.filter(({ outcome }) => outcome === 'add' || outcome === 'change');
  if (lines.length === 0) throw new Refused('imports.nothing-new');
  return lines.map(({ delegateId, details, health }) => ({ delegateId, details, health }));
}

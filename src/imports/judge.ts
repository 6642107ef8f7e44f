import type { FieldMistake } from '../core/errors/refusals.js';
import { readForm } from '../core/forms/read-form.js';
import { dayInVietnam, formatDay, isCalendarDay } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import { changedFields } from '../delegates/delegate-changes.js';
import { missingIn, wrongIn } from '../delegates/delegate-checks.js';
import type { DelegateRules } from '../delegates/delegate-checks.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import type { Departure } from '../delegates/departures/departure.entity.js';
import { DelegateForm, detailsOf } from '../delegates/delegates.forms.js';
import type { DelegateDetails } from '../delegates/delegates.forms.js';
import { cellName } from './columns.js';
import type { FreePlaces } from './free-places.js';
import type { Outcome } from '../core/sheets/dry-run.js';
import type { JudgedRow } from './outcomes.js';
import { mergedDetails } from './row-changes.js';
import type { CellProblem, Gravity } from '../core/sheets/dry-run.js';
import type { FormBody, RowReading } from './row-reading.js';
import { soundDetails } from './sound-details.js';

export interface JudgingContext {
  rules: DelegateRules;
  /** Whoever is in the delegation already; nobody where lines are judged by themselves. */
  registered: Delegate[];
  /** Whoever has left it: an older list would add them again. */
  departed: Departure[];
  /** Their health notes, opened; only of those that have one. */
  notes: ReadonlyMap<string, string>;
  /** Null where lines are judged by themselves. */
  places: FreePlaces | null;
  /** Until the list is handed in, what is missing may follow. */
  mayFollow: boolean;
}

const inSheet = new Intl.Collator('en', { numeric: true });

/** Judges the lines of a list by the rules of the form, one after the other: each knows those before it. */
export class Judge {
  private readonly alike = new Map<string, Delegate[]>();
  private readonly lines = new Map<string, number>();
  private readonly matched = new Set<string>();

  constructor(private readonly context: JudgingContext) {
    for (const delegate of context.registered)
      this.alike.set(delegate.nameFold, [...(this.alike.get(delegate.nameFold) ?? []), delegate]);
  }

  judge(reading: RowReading): JudgedRow {
    const { written, mistakes } = readLine(reading.body);
    const fold = foldForDuplicates(written.name);
    const problems = [...reading.problems];
    this.addBroken(problems, reading, mistakes.length > 0 ? mistakes : wrongIn(written, this.context.rules));
    const isOther = reading.body.different === 'yes';
    const twin = isOther ? null : this.twinOf(written, fold);
    const details = twin ? mergedDetails(twin, written) : written;
    this.addMissing(problems, reading, details);
    if (twin) this.addChanges(problems, reading, { twin, details });
    if (!isOther) this.addAlike(problems, reading, { details: written, twin, fold });
    return this.decide({ row: reading.row, details, health: reading.body.health, problems }, twin, reading);
  }

  /** Of a cell about which something is asked already, the form's own sentence says nothing new. */
  private addBroken(problems: CellProblem[], reading: RowReading, mistakes: FieldMistake[]): void {
    if (mistakes.length === 0) return;
    const asked = new Set(problems.filter(({ gravity }) => gravity !== 'note').map(({ cell }) => cell));
    const told = mistakes.map((mistake) => problemAt(reading, 'wrong', mistake));
    problems.push(...told.filter(({ cell }) => !asked.has(cell)));
  }

  /**
   * What is asked about already, or wrong, is not missing as well. A field for which the list has no column may follow for
   * everybody: that is said once, and not by every line.
   */
  private addMissing(problems: CellProblem[], reading: RowReading, details: DelegateDetails): void {
    const { mayFollow } = this.context;
    const missing = missingIn(details).filter(({ field }) => !mayFollow || reading.cells.has(field));
    const known = new Set(problems.map(({ cell }) => cell));
    const told = missing.map((mistake) => problemAt(reading, mayFollow ? 'note' : 'wrong', mistake));
    problems.push(...told.filter(({ cell }) => !known.has(cell)));
  }

  /** What is stored and would be written over is said beside the new value. */
  private addChanges(
    problems: CellProblem[],
    reading: RowReading,
    { twin, details }: { twin: Delegate; details: DelegateDetails },
  ): void {
    const changed = changedFields(twin, { details, healthSealed: undefined });
    for (const field of changed.filter((one) => one !== 'role' && one !== 'gender' && one !== 'health')) {
      const before = inWords(twin[field]);
      if (before !== '')
        problems.push(problemAt(reading, 'note', overwritten(field, before, inWords(details[field]))));
    }
  }

  private twinOf({ born }: DelegateDetails, fold: string): Delegate | null {
    const free = (this.alike.get(fold) ?? []).filter(({ id }) => !this.matched.has(id));
    const same = free.find((delegate) => delegate.born === born);
    return same ?? free.find((delegate) => delegate.born === null || born === null) ?? null;
  }

  private addAlike(
    problems: CellProblem[],
    reading: RowReading,
    { details, twin, fold }: { details: DelegateDetails; twin: Delegate | null; fold: string },
  ): void {
    const likeness = `${fold} ${details.born ?? ''}`;
    const line = this.lines.get(likeness);
    if (details.name !== '') this.lines.set(likeness, line ?? reading.row);
    if (line !== undefined)
      problems.push(
        problemAt(reading, 'ask', { field: 'name', key: 'imports.repeated', params: { row: line } }),
      );
    const [other] = twin ? [] : (this.alike.get(fold) ?? []);
    if (other?.born && line === undefined)
      problems.push(problemAt(reading, 'note', sameName(other.name, other.born as Day)));
    const left = twin ? undefined : this.departedLike(fold, details.born);
    if (left) problems.push(problemAt(reading, 'ask', departed(left)));
  }

  private departedLike(fold: string, born: string | null): Departure | undefined {
    return this.context.departed.find(
      (one) => one.nameFold === fold && (one.born === born || one.born === null || born === null),
    );
  }

  private decide(
    line: Omit<JudgedRow, 'outcome' | 'delegateId'>,
    twin: Delegate | null,
    reading: RowReading,
  ): JudgedRow {
    const { details } = line;
    const outcome = gravest(line.problems) ?? this.soundOutcome(twin, details, line.health);
    const refusal = ['add', 'change'].includes(outcome)
      ? this.context.places?.take(details.role, twin?.role ?? null)
      : undefined;
    if (refusal) line.problems.push(problemAt(reading, 'wrong', { field: 'name', ...refusal }));
    if (twin && !refusal) this.matched.add(twin.id);
    line.problems.sort((one, other) => inSheet.compare(one.cell, other.cell));
    return { ...line, outcome: refusal ? 'error' : outcome, delegateId: twin?.id ?? null };
  }

  private soundOutcome(twin: Delegate | null, details: DelegateDetails, health: string): Outcome {
    if (!twin) return 'add';
    const hasNewNote = health !== '' && this.context.notes.get(twin.id) !== health;
    return hasNewNote || changedFields(twin, { details, healthSealed: undefined }).length > 0
      ? 'change'
      : 'skip';
  }
}

/** The form itself is asked only about what is not sound at first sight. */
function readLine(body: FormBody): { written: DelegateDetails; mistakes: FieldMistake[] } {
  const sound = soundDetails(body);
  if (sound) return { written: sound, mistakes: [] };
  const { form, mistakes } = readForm(DelegateForm, body);
  return { written: detailsOf(form ?? Object.assign(new DelegateForm(), body)), mistakes };
}

function gravest(problems: CellProblem[]): Outcome | null {
  if (problems.some(({ gravity }) => gravity === 'wrong')) return 'error';
  return problems.some(({ gravity }) => gravity === 'ask') ? 'ask' : null;
}

/** A field without a column of its own is told at the name. */
function problemAt({ cells, row }: RowReading, gravity: Gravity, mistake: FieldMistake): CellProblem {
  const cell = cells.get(mistake.field) ?? cells.get('name') ?? cellName(row, 0);
  return { gravity, cell, key: mistake.key, params: mistake.params };
}

function sameName(name: string, born: Day): FieldMistake {
  return { field: 'name', key: 'imports.same-name', params: { name, born: formatDay(born) } };
}

function departed({ name, leftAt }: Departure): FieldMistake {
  return { field: 'name', key: 'imports.departed', params: { name, day: formatDay(dayInVietnam(leftAt)) } };
}

function overwritten(field: string, before: string, after: string): FieldMistake {
  return { field, key: 'imports.overwritten', params: { before, after } };
}

function inWords(value: string | null): string {
  return value && isCalendarDay(value) ? formatDay(value) : (value ?? '');
}

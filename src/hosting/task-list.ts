import { queryText } from '../core/request/query-text.js';
import type { Day } from '../core/vietnamese/dates.js';
import { foldForSearch } from '../core/vietnamese/fold.js';
import { textSortKey } from '../core/vietnamese/sort-key.js';
import type { HostTask } from './host-task.entity.js';
import { taskStates } from './hosting-words.js';
import type { TaskState } from './hosting-words.js';

/** Late is what is past its day and not done, whatever its state. */
const taskFilters = [...taskStates, 'late'] as const;
export type TaskFilter = (typeof taskFilters)[number];

export interface TaskQuery {
  state: TaskFilter | null;
  /** In the host's words; empty: all. */
  office: string;
}

export interface TaskSums {
  total: number;
  done: number;
  stuck: number;
  late: number;
}

export interface TaskRow extends HostTask {
  isLate: boolean;
}

export interface TaskListing {
  sums: TaskSums;
  query: TaskQuery;
  rows: TaskRow[];
  /** How many there are of each, within what else is chosen. */
  states: { state: TaskFilter | null; count: number }[];
  offices: { office: string; count: number }[];
}

/** The choice that an address names, or a form that leads back to it. */
export function taskQueryOf(query: Record<string, unknown>): TaskQuery {
  const wanted = queryText(query.state);
  return { state: taskFilters.find((one) => one === wanted) ?? null, office: queryText(query.office) };
}

/** A host's list as it is asked for: some dozens of tasks, so it is counted and chosen from in memory. */
export function listingOf(tasks: HostTask[], query: TaskQuery, today: Day): TaskListing {
  const rows = tasks.map((task) => rowOf(task, today)).sort(byDay);
  const ofOffice = rows.filter((row) => isOf(query.office, row));
  const ofState = rows.filter((row) => isIn(query.state, row));
  return {
    sums: sumsOf(tasks, today),
    query,
    rows: ofOffice.filter((row) => isIn(query.state, row)),
    states: [null, ...taskFilters].map((state) => ({
      state,
      count: ofOffice.filter((row) => isIn(state, row)).length,
    })),
    offices: officesOf(rows).map((office) => ({
      office,
      count: ofState.filter((row) => isOf(office, row)).length,
    })),
  };
}

export function sumsOf(tasks: HostTask[], today: Day): TaskSums {
  const count = (state: TaskState) => tasks.filter((task) => task.state === state).length;
  return {
    total: tasks.length,
    done: count('done'),
    stuck: count('stuck'),
    late: tasks.filter((task) => isLate(task, today)).length,
  };
}

/** The first of what is still open. */
export function nextOf(tasks: HostTask[], today: Day): TaskRow | null {
  const [next] = tasks.filter(({ state }) => state !== 'done').sort(byDay);
  return next ? rowOf(next, today) : null;
}

/** Each once, however it is written; in the order of the alphabet. */
export function officesOf(tasks: Pick<HostTask, 'office'>[]): string[] {
  const byName = new Map(tasks.map(({ office }) => [foldForSearch(office), office]));
  return [...byName.values()].sort((one, other) => compare(textSortKey(one), textSortKey(other)));
}

/** As on paper: what one office has to do stands together. */
export function byOffice(one: HostTask, other: HostTask): number {
  return compare(textSortKey(one.office), textSortKey(other.office)) || byDay(one, other);
}

export function isLate({ dueOn, state }: Pick<HostTask, 'dueOn' | 'state'>, today: Day): boolean {
  return dueOn !== null && dueOn < today && state !== 'done';
}

function rowOf(task: HostTask, today: Day): TaskRow {
  return Object.assign(task, { isLate: isLate(task, today) });
}

/** What has no day stands last. */
function byDay(one: HostTask, other: HostTask): number {
  return (
    compare(one.dueOn ?? '9', other.dueOn ?? '9') ||
    one.createdAt.getTime() - other.createdAt.getTime() ||
    compare(textSortKey(one.task), textSortKey(other.task))
  );
}

function isOf(office: string, row: HostTask): boolean {
  return office === '' || foldForSearch(office) === foldForSearch(row.office);
}

function isIn(state: TaskFilter | null, row: TaskRow): boolean {
  if (state === null) return true;
  return state === 'late' ? row.isLate : row.state === state;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

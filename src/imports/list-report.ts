import { translate } from '../../views/text/text.js';
import type { LegacyEncoding } from '../core/vietnamese/legacy-text.js';
import type { Gender } from '../delegates/delegate-roles.js';
import type { BatchResult } from '../delegates/delegate-batches.service.js';
import { letterOf } from './columns.js';
import { countsOf } from '../core/sheets/dry-run.js';
import type { Counts, Outcome } from '../core/sheets/dry-run.js';
import type { DryRun, JudgedRow } from './outcomes.js';
import type { Table } from './read-table.js';
import type { Gravity } from '../core/sheets/dry-run.js';

/** What scripts get of a list; its names stay as they are. */
export interface ListReport {
  /** The sentence that says why the file is refused. */
  refused: string | null;
  /** By letter of the column. */
  encodings: Record<string, LegacyEncoding>;
  header_row: number | null;
  /** The letter of each column by what it holds. */
  columns: Record<string, string>;
  rows: RowReport[];
  counts: Counts;
  /** Only after storing. */
  stored?: BatchResult;
}

interface RowReport {
  row: number;
  outcome: Outcome;
  delegate: {
    role: string;
    name: string;
    gender: Gender | null;
    born: string | null;
    school: string;
    class: string;
    guardian: string;
    guardian_phone: string;
    phone: string;
    /** Whether something is said of the health; never what. */
    has_health_note: boolean;
  };
  /** `wrong` and `ask` keep a line from being stored, a `note` does not. */
  problems: { cell: string; gravity: Gravity; message: string }[];
}

const t = translate('vi');

export function refusedList(refused: string): ListReport {
  return { refused, encodings: {}, header_row: null, columns: {}, rows: [], counts: countsOf([]) };
}

export function reportOf({ encodings, header }: Table, { rows, counts }: DryRun): ListReport {
  const columns = Object.entries(header.columns).map(([key, column]) => [key, letterOf(column)] as const);
  return {
    refused: null,
    encodings: Object.fromEntries([...encodings].map(([column, encoding]) => [letterOf(column), encoding])),
    header_row: header.row,
    columns: Object.fromEntries(columns),
    rows: rows.map(rowReport),
    counts,
  };
}

function rowReport({ row, outcome, details, health, problems }: JudgedRow): RowReport {
  const { role, name, gender, born, school, className, guardianName, guardianPhone, phone } = details;
  return {
    row,
    outcome,
    delegate: {
      ...{ role, name, gender, born, school, class: className },
      ...{ guardian: guardianName, guardian_phone: guardianPhone, phone },
      has_health_note: health !== '',
    },
    problems: problems.map(({ cell, gravity, key, params }) => ({ cell, gravity, message: t(key, params) })),
  };
}

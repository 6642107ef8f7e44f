import { translate } from '../../views/text/text.js';
import { outcomes } from '../core/sheets/dry-run.js';
import type { ListReport } from './list-report.js';

const t = translate('vi');

/** The report for people at a terminal: what is wrong, and the counts. */
export function asText({ refused, encodings, rows, counts, stored }: ListReport): string {
  if (refused !== null) return refused;
  const fonts = Object.entries(encodings).map(([column, encoding]) =>
    t('imports.cli.font', { column, encoding: encoding.toUpperCase() }),
  );
  const problems = rows.flatMap(({ row, outcome, problems: all }) =>
    all.map(({ cell, message }) =>
      t('imports.cli.problem', { row, cell, outcome: t(`imports.outcome.${outcome}`), message }),
    ),
  );
  const sums = outcomes.map((outcome) => `${t(`imports.outcome.${outcome}`)}: ${String(counts[outcome])}`);
  const done = stored ? [t('imports.done.stored', { ...stored })] : [];
  return [...fonts, ...problems, sums.join(', '), ...done].join('\n');
}

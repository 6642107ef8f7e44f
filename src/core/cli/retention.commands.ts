import { OldActivities } from '../activity/old-activities.js';
import { Erasing } from '../retention/erasing.service.js';
import { Survey } from '../retention/survey.service.js';
import type { SurveyLine } from '../retention/survey.service.js';
import type { Command } from './command.js';

const report: Command = {
  name: 'erase:report',
  usage: '[--json]',
  summary: 'tells what the retentions would erase now and in the next 30 days, and writes nothing',
  async run({ app, args, print }) {
    const lines = await (await app()).get(Survey).take();
    if (args.includes('--json')) print(JSON.stringify({ lines: lines.map(inReport) }));
    else for (const line of inColumns(lines)) print(line);
    return 0;
  },
};

const run: Command = {
  name: 'erase:run',
  usage: '[--unverified]',
  summary: 'erases now what is due; --unverified also activities whose chain cannot be checked',
  async run({ app, args, print, complain }) {
    const opened = await app();
    opened.get(OldActivities).acceptsBroken = args.includes('--unverified');
    const { rows, files, failed } = await opened.get(Erasing).run();
    print(`${rows} rows and ${files} files were erased.`);
    if (failed.length === 0) return 0;
    complain(`Something stayed in: ${failed.join(', ')}. The lines above say why.`);
    return 1;
  },
};

export const retentionCommands: Command[] = [report, run];

function inReport({ table, columns, term, rows, oldest, goes, dueNow, soon, undated }: SurveyLine) {
  const what = columns.length > 0 ? 'empty' : 'delete';
  return { table, what, columns, retention: term, rows, oldest, goes, due: dueNow, soon, undated };
}

function inColumns(lines: SurveyLine[]): string[] {
  const headings = ['table', 'what', 'retention', 'rows', 'now', '30 days', 'oldest', 'goes'];
  const rows = lines.map(({ table, columns, term, rows, dueNow, soon, oldest, goes }) => [
    table,
    columns.join(', ') || 'rows',
    term,
    ...[rows, dueNow, soon].map(String),
    oldest ?? '-',
    goes ?? '-',
  ]);
  const widths = headings.map((_, index) =>
    Math.max(...[headings, ...rows].map((row) => row[index]?.length ?? 0)),
  );
  return [headings, ...rows].map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { CellProblem, Outcome } from '../../src/core/sheets/dry-run.js';
import type { JudgedRow } from '../../src/imports/outcomes.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

const tones: Record<Outcome, TagTone> = {
  error: 'red',
  ask: 'yellow',
  add: 'green',
  change: 'blue',
  skip: 'grey',
};

/** The lines of a list, each with what would become of it and what is wrong in which cell. */
export function LinesTable({ id, rows }: { id: string; rows: JudgedRow[] }) {
  const t = useText();
  if (rows.length === 0) return <p>{t('imports.lines.none')}</p>;
  return (
    <DataTable
      hideCaption
      caption={t('imports.lines.caption')}
      columns={[
        { heading: t('delegates.field.name'), cell: (row: JudgedRow) => <Name id={id} row={row} /> },
        {
          heading: t('imports.lines.outcome'),
          cell: ({ outcome }: JudgedRow) => <OutcomeTag outcome={outcome} />,
        },
        {
          heading: t('imports.lines.problems'),
          cell: ({ problems }: JudgedRow) => <CellProblems problems={problems} />,
        },
        {
          heading: t('delegates.field.born'),
          cell: ({ details: { born } }: JudgedRow) => (born ? formatDay(born as Day) : '–'),
        },
        {
          heading: t('delegates.field.gender'),
          cell: ({ details: { gender } }: JudgedRow) => (gender ? t(`delegates.gender.${gender}`) : '–'),
        },
        {
          heading: t('delegates.field.school'),
          cell: ({ details: { school, className } }: JudgedRow) =>
            [school, className].filter(Boolean).join(', ') || '–',
        },
        {
          heading: t('imports.lines.phone'),
          cell: ({ details: { guardianPhone, phone } }: JudgedRow) => guardianPhone || phone || '–',
        },
      ]}
      rows={rows}
      rowKey={({ row }) => String(row)}
    />
  );
}

function Name({ id, row: { row, details, outcome } }: { id: string; row: JudgedRow }) {
  const t = useText();
  const name = details.name || t('imports.lines.nameless');
  const place = t('imports.lines.place', { row, role: t(`delegates.role.${details.role}`) });
  return (
    <>
      {outcome === 'skip' ? name : <a href={`/imports/${id}/rows/${String(row)}`}>{name}</a>}
      <span class="table__under">{place}</span>
    </>
  );
}

export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const t = useText();
  return <Tag tone={tones[outcome]} text={t(`imports.outcome.${outcome}`)} />;
}

/** What is wrong in which cell. */
export function CellProblems({ problems }: { problems: CellProblem[] }) {
  const t = useText();
  if (problems.length === 0) return <>–</>;
  return (
    <ul class="cell-problems">
      {problems.map(({ gravity, cell, key, params }) => (
        <li key={cell + key} class={`cell-problems__${gravity}`}>
          <strong>{t('imports.lines.cell', { cell })}</strong> {t(key, params)}
        </li>
      ))}
    </ul>
  );
}

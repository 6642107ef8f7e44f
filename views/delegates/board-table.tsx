import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { BoardRow, BoardState, BoardView } from '../../src/delegates/delegation-board.js';
import type { DelegationRole } from '../../src/delegates/delegate-roles.js';
import { takesProposals } from '../../src/programme/event-kinds.js';
import { EmptyState } from '../ui/empty-state.js';
import { FilterChips } from '../ui/filter-chips.js';
import { useText } from '../ui/frame.js';
import { Bar } from '../ui/progress-bar.js';
import { DataTable } from '../ui/table.js';
import { PrintButton } from '../ui/button.js';
import { delegationPath, withQuery } from './paths.js';
import { StateTag } from './state-tag.js';

const states: BoardState[] = ['none', 'draft', 'submitted', 'returned', 'approved'];

interface BoardTableProps {
  board: BoardView;
  only: BoardState | null;
}

export function BoardTable({ board, only }: BoardTableProps) {
  const t = useText();
  const rows = board.rows.filter(({ state }) => only === null || state === only);
  const words = 'delegates.proposal.board.empty';
  if (board.rows.length === 0 && takesProposals(board.event))
    return <EmptyState title={t(`${words}.title`)} text={t(`${words}.text`)} />;
  return (
    <div>
      <div class="tools">
        <StateChips board={board} only={only} />
        <PrintButton />
      </div>
      {rows.length === 0 ? <p>{t('delegates.board.nobody')}</p> : <Table board={board} rows={rows} />}
    </div>
  );
}

function StateChips({ board, only }: BoardTableProps) {
  const t = useText();
  const path = `/events/${board.event.slug}/delegations`;
  const chips = states
    .map((state) => ({ state, count: board.rows.filter((row) => row.state === state).length }))
    .filter(({ state, count }) => count > 0 || state === only)
    .map(({ state, count }) => ({
      text: t(`delegates.state.${state}`),
      href: withQuery(path, { state }),
      count,
      current: state === only,
    }));
  const all = {
    text: t('delegates.board.all'),
    href: path,
    count: board.rows.length,
    current: only === null,
  };
  return <FilterChips chips={[all, ...chips]} />;
}

function Table({ board, rows }: { board: BoardView; rows: BoardRow[] }) {
  const t = useText();
  const isOwed = !takesProposals(board.event);
  const columns = [
    {
      heading: t('delegates.board.unit'),
      cell: (row: BoardRow) => (
        <>
          <a class="one-line" href={pathOf(board, row)}>
            {row.unit.shortName}
          </a>
          {row.changedAt && (
            <span class="table__under">
              {t('delegates.board.changed-at', { at: formatMoment(row.changedAt) })}
            </span>
          )}
        </>
      ),
    },
    ...board.totals.map(({ role }) => ({
      heading: t(`delegates.role.${role}`),
      cell: (row: BoardRow) => <Registered board={board} row={row} role={role} />,
    })),
    { heading: t('delegates.consent.heading'), cell: ({ consents }: BoardRow) => sumOf(consents) },
    { heading: t('delegates.board.state'), cell: (row: BoardRow) => <State row={row} /> },
  ];
  return (
    <DataTable
      dense
      openRows
      caption={t(isOwed ? 'delegates.board.caption' : 'delegates.proposal.board.caption', {
        count: rows.length,
      })}
      columns={columns}
      rows={rows}
      rowKey={({ unit }) => unit.slug}
    />
  );
}

function State({ row: { state, inclusion } }: { row: BoardRow }) {
  const t = useText();
  return (
    <>
      <StateTag state={state} />
      {inclusion && <span class="table__under">{t(`delegates.inclusion.board.${inclusion}`)}</span>}
    </>
  );
}

interface RegisteredProps {
  row: BoardRow;
  role: DelegationRole;
}

function Registered({ board, ...props }: RegisteredProps & { board: BoardView }) {
  if (!takesProposals(board.event)) return <RoleBar {...props} />;
  return <>{props.row.counts.find(({ role }) => role === props.role)?.taken ?? 0}</>;
}

function RoleBar({ row, role }: RegisteredProps) {
  const t = useText();
  const count = row.counts.find((one) => one.role === role);
  if (!count || count.may === 0) return <span class="soft">{t('delegates.board.no-quota')}</span>;
  return <Bar look="short" value={count.taken} max={count.may} label={t(`delegates.role.${role}`)} />;
}

function sumOf({ done, asked }: BoardRow['consents']): string {
  return asked === 0 ? '–' : `${done}/${asked}`;
}

function pathOf({ event }: BoardView, { unit }: BoardRow): string {
  return delegationPath({ event, unit });
}

import type { IntakeBoard, IntakeLine } from '../../src/recommendations/intake/intake-views.service.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { PrintButton } from '../ui/button.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { PartStat, Stat, Stats } from '../ui/stat.js';
import { DataTable } from '../ui/table.js';
import { pathOfPlace } from './paths.js';
import { IntakeTag } from './state-tag.js';

/** "Which districts have sent what their children ask?" Every one is a line, also the silent ones. */
export function IntakeBoardPage({ board }: { board: IntakeBoard }) {
  const t = useText();
  const { event, lines, ofForum } = board;
  const title = t('recommendations.board.title');
  const all = [...lines, ...(ofForum ? [ofForum] : [])];
  const sum = (state: keyof IntakeLine['counts']) =>
    all.reduce((total, { counts }) => total + counts[state], 0);
  const answered = lines.filter(({ state }) => state === 'handed-in' || state === 'none-to-ask').length;
  return (
    <Layout
      wide
      title={title}
      crumbs={[{ text: event.name, href: `/events/${event.slug}` }, { text: title }]}
    >
      <PageHeading title={title} lead={t('recommendations.board.lead')}>
        <PrintButton />
      </PageHeading>
      <Stats>
        <PartStat value={answered} max={lines.length} label={t('recommendations.board.answered')} />
        <Stat value={sum('waiting')} label={t('recommendations.sum.waiting')} />
        <Stat value={sum('taken')} label={t('recommendations.sum.taken')} />
        <Stat value={sum('returned')} label={t('recommendations.sum.returned')} />
      </Stats>
      <Lines board={board} lines={all} caption={title} />
    </Layout>
  );
}

interface LinesProps {
  board: IntakeBoard;
  lines: IntakeLine[];
  caption: string;
}

function Lines({ board, lines, caption }: LinesProps) {
  const t = useText();
  return (
    <DataTable
      hideCaption
      caption={caption}
      rows={lines}
      rowKey={({ unit }) => unit.slug}
      columns={[
        {
          heading: t('obligations.column.unit'),
          cell: (line) => <Who line={line} board={board} />,
        },
        { heading: t('recommendations.field.state'), cell: (line) => <State line={line} /> },
        { heading: t('recommendations.sum.waiting'), numeric: true, cell: ({ counts }) => counts.waiting },
        { heading: t('recommendations.sum.taken'), numeric: true, cell: ({ counts }) => counts.taken },
        {
          heading: t('recommendations.sum.returned'),
          numeric: true,
          cell: ({ counts }) => counts.returned,
        },
      ]}
    />
  );
}

/** What the forum's own groups ask is the committee's to write down. */
function Who({ line, board: { event, ofForum } }: { line: IntakeLine; board: IntakeBoard }) {
  const t = useText();
  if (line !== ofForum) return <>{line.unit.shortName}</>;
  const path = pathOfPlace({ event, unit: line.unit });
  return <a href={path}>{t('recommendations.of-forum')}</a>;
}

function State({ line: { state, handedAt, noneReason } }: { line: IntakeLine }) {
  const more = noneReason || (handedAt ? formatMoment(handedAt) : '');
  return (
    <>
      <IntakeTag state={state} />
      {more && <span class="table__under">{more}</span>}
    </>
  );
}

import type { IntakeView, OwnRow } from '../../src/recommendations/intake/intake-views.service.js';
import { ownStates } from '../../src/recommendations/recommendation-words.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import { ownPath, publicItemPath } from './paths.js';
import { StageTag } from './stage-tag.js';
import { ReadingTag } from './state-tag.js';

/** What a unit has written down, and where each is on its way. */
export function Items({ view }: { view: IntakeView }) {
  const t = useText();
  if (view.rows.length === 0)
    return <EmptyState title={t('recommendations.none-yet')} text={t('recommendations.none-yet-text')} />;
  return (
    <DataTable
      caption={t('recommendations.list')}
      rows={view.rows}
      rowKey={({ row }) => row.id}
      columns={[
        { heading: t('recommendations.field.title'), cell: (one) => <Title one={one} /> },
        { heading: t('recommendations.field.topic'), cell: ({ topic }) => topic || '–' },
        {
          heading: t('recommendations.field.level'),
          cell: ({ row }) => t(`recommendations.level.${row.level}`),
        },
        {
          heading: t('recommendations.field.backers'),
          cell: ({ row }) => t(`recommendations.backed.${row.backing}`, { count: row.backers }),
        },
        {
          heading: t('recommendations.field.state'),
          cell: (one) => <StateOf one={one} names={view.names} />,
        },
      ]}
    />
  );
}

/** Where it is on its way to an answer, and who answers; the answer itself once everybody may read it. */
function StateOf({ one: { row, root }, names }: { one: OwnRow; names: IntakeView['names'] }) {
  const t = useText();
  if (row.state !== 'taken' || !root) return <ReadingTag state={row.state} />;
  const unit = root.leadSlug && names.get(root.leadSlug);
  return (
    <>
      <StageTag stage={root.stage} />
      {unit && <span class="table__under">{unit}</span>}
      {root.publishedAt && (
        <span class="table__under">
          <a href={publicItemPath(root.id)}>{t('answers.intake.read')}</a>
        </span>
      )}
    </>
  );
}

function Title({ one: { row, title } }: { one: OwnRow }) {
  return (
    <>
      {ownStates.includes(row.state) ? <a href={ownPath(row.id)}>{title}</a> : title}
      {row.groupName && <span class="table__under">{row.groupName}</span>}
    </>
  );
}

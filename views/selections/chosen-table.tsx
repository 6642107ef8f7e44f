import type { ChosenRow, SelectionsView } from '../../src/selections/selection-reader.service.js';
import type { Translate } from '../text/text.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import type { Column } from '../ui/table.js';
import { AnswerTag } from './answer-tag.js';

/** Who is chosen, why, and how the family has answered. */
export function ChosenTable({ view }: { view: SelectionsView }) {
  const t = useText();
  if (view.chosen.length === 0)
    return (
      <EmptyState
        title={t('selections.nobody')}
        text={t(view.mayChoose ? 'selections.nobody-text' : 'selections.nobody-text-early')}
      />
    );
  return (
    <>
      <h2>{t('selections.chosen')}</h2>
      <DataTable
        hideCaption
        caption={t('selections.chosen-caption', { event: view.national.name })}
        columns={columnsOf(view, t)}
        rows={view.chosen}
        rowKey={({ selection }) => selection.id}
      />
    </>
  );
}

function columnsOf({ unitNames }: SelectionsView, t: Translate): Column<ChosenRow>[] {
  return [
    { heading: t('selections.column.child'), cell: (row) => <Child row={row} /> },
    {
      heading: t('selections.column.unit'),
      cell: ({ delegate: { unitSlug } }) => unitNames.get(unitSlug) ?? unitSlug,
    },
    { heading: t('selections.column.why'), cell: (row) => <Why row={row} /> },
    { heading: t('selections.column.answer'), cell: (row) => <Answered row={row} /> },
    {
      heading: t('selections.column.more'),
      cell: ({ selection, name }) => (
        <a href={`/selections/${selection.id}`} aria-label={t('selections.open-of', { name })}>
          {t('selections.open')}
        </a>
      ),
    },
  ];
}

function Child({ row: { delegate, name, differs, isOfForum } }: { row: ChosenRow }) {
  const t = useText();
  return (
    <>
      <a href={`/delegates/${delegate.id}`}>{name}</a>
      {!isOfForum && <span class="table__under">{t('selections.left-forum')}</span>}
      {differs && (
        <span class="table__under">{t('selections.differs-from-forum', { name: delegate.name })}</span>
      )}
    </>
  );
}

function Why({ row: { selection } }: { row: ChosenRow }) {
  const t = useText();
  return (
    <>
      {t(`selections.criterion.${selection.criterion}`)}
      {selection.reason && <span class="table__under keep-lines">{selection.reason}</span>}
    </>
  );
}

function Answered({ row: { delegate, answer } }: { row: ChosenRow }) {
  const t = useText();
  return (
    <>
      <a href={`/delegates/${delegate.id}/consents`}>
        <AnswerTag answer={answer} />
      </a>
      {answer === 'refused' && <span class="table__under">{t('selections.someone-else')}</span>}
    </>
  );
}

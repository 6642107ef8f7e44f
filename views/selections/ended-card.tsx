import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { EndedRow, SelectionsView } from '../../src/selections/selection-reader.service.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';

/** Second thoughts, latest first. */
export function EndedCard({ view: { ended, unitNames } }: { view: SelectionsView }) {
  const t = useText();
  if (ended.length === 0) return null;
  return (
    <Card title={t('selections.ended.title')}>
      <ul class="plain-list history">
        {ended.map((row) => (
          <Ended key={row.selection.id} row={row} unit={unitNames.get(row.unitSlug) ?? ''} />
        ))}
      </ul>
    </Card>
  );
}

function Ended({ row: { selection, name, endedBy }, unit }: { row: EndedRow; unit: string }) {
  const t = useText();
  const { id, endReason, endedAt } = selection;
  const by = { name: endedBy ?? t('delegates.history-system'), at: endedAt ? formatMoment(endedAt) : '' };
  return (
    <li>
      <a href={`/selections/${id}`}>
        {name ? t('selections.ended.line', { name, unit }) : t('selections.ended.erased')}
      </a>
      <span class="table__under keep-lines">{endReason}</span>
      <span class="table__under">{t('selections.ended.by', by)}</span>
    </li>
  );
}

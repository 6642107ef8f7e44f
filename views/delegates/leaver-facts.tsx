import { detailFields } from '../../src/delegates/delegate-roles.js';
import type { Delegate } from '../../src/delegates/delegate.entity.js';
import type { HistoryStep } from '../../src/delegates/history/histories.service.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';
import { SummaryList } from '../ui/summary-list.js';
import { HistoryList } from './delegate-history.js';
import { valueInWords } from './value-words.js';

interface LeaverFactsProps {
  delegate: Delegate;
  /** What others have changed since the form was opened. */
  meanwhile: HistoryStep[];
}

/** Who is about to leave, as stored now; and what it was before, when that changed under the form. */
export function LeaverFacts({ delegate, meanwhile }: LeaverFactsProps) {
  const t = useText();
  const rows = detailFields
    .filter((field) => field !== 'name' && delegate[field])
    .map((field) => ({
      label: t(`delegates.field.${field}`),
      value: valueInWords(field, delegate[field], t),
    }));
  return (
    <>
      {meanwhile.length > 0 && (
        <Message tone="warning" title={t('delegates.departure.meanwhile')}>
          <HistoryList history={meanwhile} />
        </Message>
      )}
      <Card title={t('delegates.departure.leaver', { name: delegate.name })}>
        <SummaryList rows={rows} />
      </Card>
    </>
  );
}

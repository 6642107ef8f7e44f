import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { SurveyLine } from '../../src/core/retention/survey.service.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import { matterText } from './matter.js';

/** What is held, what must go first on top; kinds of data of which there is none are only counted. */
export function HeldTable({ lines }: { lines: SurveyLine[] }) {
  const t = useText();
  const held = lines.filter(({ rows }) => rows > 0).sort(byUrgency);
  return (
    <>
      <DataTable
        caption={t('privacy.retention.held')}
        rows={held}
        rowKey={({ table, term }) => `${table} ${term}`}
        columns={[
          {
            heading: t('privacy.retention.what'),
            cell: ({ table, columns }) => matterText(table, columns, t),
          },
          { heading: t('privacy.retention.kept'), cell: ({ term }) => t(`privacy.term.${term}`) },
          { heading: t('privacy.retention.count'), cell: ({ rows }) => rows, numeric: true },
          {
            heading: t('privacy.retention.oldest'),
            cell: ({ oldest }) => (oldest ? formatDay(oldest) : '–'),
          },
          { heading: t('privacy.retention.goes'), cell: (line) => <Goes {...line} /> },
        ]}
      />
      <p class="soft small">{t('privacy.retention.others', { count: lines.length - held.length })}</p>
    </>
  );
}

function Goes({ goes, overdue, undated }: SurveyLine) {
  const t = useText();
  return (
    <>
      {goes ? formatDay(goes) : t('privacy.retention.not-counting')}
      {overdue > 0 && <Late text={t('privacy.retention.overdue-rows', { count: overdue })} />}
      {undated > 0 && <Late text={t('privacy.retention.undated', { count: undated })} />}
    </>
  );
}

function Late({ text }: { text: string }) {
  return (
    <div>
      <Tag tone="red" text={text} />
    </div>
  );
}

function byUrgency(one: SurveyLine, other: SurveyLine): number {
  const key = ({ overdue, undated, goes }: SurveyLine) =>
    `${overdue + undated > 0 ? '0' : '1'} ${goes ?? '9999'}`;
  return key(one) < key(other) ? -1 : 1;
}

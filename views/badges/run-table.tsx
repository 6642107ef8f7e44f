import type { PrintRunState } from '../../src/badges/badge.entity.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { DelegateRole } from '../../src/delegates/delegate-roles.js';
import type { Translate } from '../text/text.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

export interface RunRow {
  id: string;
  createdAt: Date;
  /** Null: an account that is gone. */
  who: string | null;
  role: DelegateRole | null;
  unit: string | null;
  picked: boolean;
  total: number;
  drawn: number;
  sheets: number;
  state: PrintRunState;
  expiresAt: Date | null;
  failureId: string | null;
}

/** Runs so far, the latest first. */
export function RunTable({ runs, eventSlug }: { runs: RunRow[]; eventSlug: string }) {
  const t = useText();
  return (
    <Card
      title={t('badges.runs')}
      note={<a href={`/events/${eventSlug}/badges/printed`}>{t('badges.all-printed')}</a>}
    >
      {runs.length > 0 ? (
        <DataTable
          caption={t('badges.runs')}
          hideCaption
          columns={columnsOf(t)}
          rows={runs}
          rowKey={({ id }) => id}
          openRows
        />
      ) : (
        <p class="soft">{t('badges.no-runs-text')}</p>
      )}
    </Card>
  );
}

export function scopeOf({ role, unit, picked }: RunRow, t: Translate): string {
  const words = [role && t(`badges.role.${role}`), unit].filter(Boolean).join(', ');
  if (!picked) return words || t('badges.everyone');
  return words ? t('badges.scope-picked-of', { scope: words }) : t('badges.scope-picked');
}

const runTones: Record<PrintRunState, TagTone> = {
  queued: 'grey',
  running: 'blue',
  done: 'green',
  failed: 'red',
  expired: 'grey',
};

function columnsOf(t: Translate) {
  return [
    {
      heading: t('badges.run-when'),
      cell: ({ id, createdAt }: RunRow) => <a href={`/print-runs/${id}`}>{formatMoment(createdAt)}</a>,
    },
    { heading: t('badges.run-who'), cell: ({ who }: RunRow) => who ?? t('badges.someone') },
    { heading: t('badges.run-what'), cell: (run: RunRow) => scopeOf(run, t) },
    { heading: t('badges.run-cards'), numeric: true, cell: ({ total }: RunRow) => total },
    {
      heading: t('badges.run-state'),
      cell: ({ state }: RunRow) => <Tag tone={runTones[state]} text={t(`badges.state.${state}`)} />,
    },
    { heading: t('badges.run-file'), cell: (run: RunRow) => fileOf(run, t) },
  ];
}

function fileOf({ state, expiresAt }: RunRow, t: Translate): string {
  if (state === 'expired') return t('badges.run-no-file');
  return expiresAt ? t('badges.run-file-until', { until: formatMoment(expiresAt) }) : '–';
}

import { formatDay, formatMoment } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { SurveyLine } from '../../src/core/retention/survey.service.js';
import { ButtonLink, PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { Stat, Stats } from '../ui/stat.js';
import { useSetupCrumbs } from '../setup/crumbs.js';
import { ErasedList } from './erased-list.js';
import type { ErasedLine } from './erased-list.js';
import { HeldTable } from './held-table.js';

export interface RetentionPageProps {
  lines: SurveyLine[];
  /** Null: no night has passed yet. */
  last: { at: Date; erased: ErasedLine[] } | null;
  nextDay: Day;
}

/** What personal data is left and when it goes. */
export function RetentionPage({ lines, last, nextDay }: RetentionPageProps) {
  const t = useText();
  const title = t('privacy.retention.title');
  const overdue = sum(lines.map((line) => line.overdue));
  const tonight = lines.map(({ table, columns, term, tonight: count }) => ({ table, columns, term, count }));
  return (
    <Layout title={title} wide crumbs={useSetupCrumbs(title)}>
      <PageHeading title={title} lead={t('privacy.retention.lead')}>
        <PrintButton />
        <ButtonLink kind="secondary" href="/privacy/openings">
          {t('privacy.openings.title')}
        </ButtonLink>
      </PageHeading>
      {overdue > 0 && (
        <Message tone="danger" title={t('privacy.retention.overdue-title', { count: overdue })}>
          {t('privacy.retention.overdue-text')}
        </Message>
      )}
      <Stats>
        <Stat value={overdue} label={t('privacy.retention.overdue')} />
        <Stat value={sum(tonight.map(({ count }) => count))} label={t('privacy.retention.tonight')} />
        <Stat value={sum(lines.map(({ soon }) => soon))} label={t('privacy.retention.soon')} />
      </Stats>
      <HeldTable lines={lines} />
      <Card
        title={t('privacy.retention.last')}
        note={last ? formatMoment(last.at) : t('privacy.retention.never')}
      >
        <ErasedList lines={last?.erased ?? []} empty={t('privacy.retention.last-nothing')} />
      </Card>
      <Card
        title={t('privacy.retention.next')}
        note={t('privacy.retention.before-dawn', { day: formatDay(nextDay) })}
      >
        <ErasedList lines={tonight} empty={t('privacy.retention.next-nothing')} />
      </Card>
    </Layout>
  );
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

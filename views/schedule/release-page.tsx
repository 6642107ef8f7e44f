import type { Comparison } from '../../src/schedule/releases/comparisons.service.js';
import { contentOf } from '../../src/schedule/releases/content.js';
import { daysOf } from '../../src/schedule/days.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { Button, PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { FilterChips } from '../ui/filter-chips.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { ChangeList } from './change-list.js';
import { draftCrumbs, releasePath } from './paths.js';
import { dayInWords, leadInWords, timesOf } from './schedule-words.js';

/** One release as it was, and what another one said. */
export function ReleasePage({ comparison }: { comparison: Comparison }) {
  const t = useText();
  const { event, release, content } = comparison;
  const title = t('schedule.release.numbered', { number: release.number, name: release.name });
  return (
    <Layout wide title={title} crumbs={draftCrumbs(event, t, title)}>
      <PageHeading title={title} lead={formatMoment(release.at)}>
        <PrintButton />
      </PageHeading>
      {release.note && <p class="keep-lines">{release.note}</p>}
      <Compared comparison={comparison} />
      {daysOf(event, content.items)
        .filter(({ number }) => content.items.some(({ day }) => day === number))
        .map((day) => (
          <DayTable key={day.number} title={dayInWords(day, t)} day={day.number} comparison={comparison} />
        ))}
      <div class="no-print">
        <Details summary={t('schedule.release.restore')}>
          <p>{t('schedule.release.restore-hint')}</p>
          <PostForm action={`${releasePath(release)}/restoration`}>
            <Button kind="secondary">{t('schedule.release.restore')}</Button>
          </PostForm>
        </Details>
      </div>
    </Layout>
  );
}

function Compared({
  comparison: { event, release, content, all, other, changes },
}: {
  comparison: Comparison;
}) {
  const t = useText();
  if (!other) return null;
  return (
    <Card title={t('schedule.release.compared', { number: other.number, count: changes.length })}>
      <FilterChips
        label={t('schedule.release.with')}
        chips={all
          .filter(({ id }) => id !== release.id)
          .map(({ id, number }) => ({
            text: t('schedule.release.short', { number }),
            href: `${releasePath(release)}?with=${id}`,
            current: id === other.id,
          }))}
      />
      <ChangeList changes={changes} event={event} rooms={[...content.rooms, ...contentOf(other).rooms]} />
    </Card>
  );
}

interface DayTableProps {
  title: string;
  day: number;
  comparison: Comparison;
}

function DayTable({ title, day, comparison }: DayTableProps) {
  const t = useText();
  const { content } = comparison;
  const roomOf = (id: string | null) => content.rooms.find((room) => room.id === id)?.name ?? '';
  return (
    <DataTable
      caption={title}
      rows={content.items.filter((item) => item.day === day)}
      rowKey={({ id }) => id}
      columns={[
        { heading: t('schedule.item.time'), cell: (item) => timesOf(item) },
        {
          heading: t('schedule.item.title'),
          cell: ({ title, isBlocker }) => (isBlocker ? `${title} (${t('schedule.blocker')})` : title),
        },
        { heading: t('schedule.item.room'), cell: ({ roomId }) => roomOf(roomId) || '–' },
        { heading: t('schedule.item.lead'), cell: (item) => leadInWords(item, comparison) || '–' },
      ]}
    />
  );
}

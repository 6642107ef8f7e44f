import type { ScheduleLogView } from '../../src/schedule/reading/schedule-log.service.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { ChangeList } from './change-list.js';
import { schedulePath } from './paths.js';

/** What each release has changed, for everybody. */
export function ScheduleChangesPage({ log: { event, entries } }: { log: ScheduleLogView }) {
  const t = useText();
  const title = t('schedule.public.changes');
  const crumbs = [
    { text: event.name, href: `/events/${event.slug}` },
    { text: t('schedule.public.title'), href: schedulePath(event) },
    { text: title },
  ];
  return (
    <Layout title={title} crumbs={crumbs}>
      <PageHeading title={title} lead={event.name} />
      {entries.length === 0 && (
        <EmptyState title={t('schedule.public.none')} text={t('schedule.public.none-text')} />
      )}
      {entries.map(({ release, changes, rooms }, index) => (
        <Card
          key={release.id}
          title={t('schedule.release.numbered', { number: release.number, name: release.name })}
          note={formatMoment(release.at)}
        >
          {release.note && <p class="keep-lines">{release.note}</p>}
          {changes === null && <p>{t('schedule.public.first')}</p>}
          {changes && (
            <ChangeList
              changes={changes}
              event={event}
              rooms={[...rooms, ...(entries[index + 1]?.rooms ?? [])]}
            />
          )}
        </Card>
      ))}
    </Layout>
  );
}

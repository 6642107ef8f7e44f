import type { Event } from '../../src/programme/event.entity.js';
import type { ScheduleRelease } from '../../src/schedule/schedule.entity.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { draftCrumbs, releasePath } from './paths.js';

/** All that was ever published of a schedule. */
export function ReleasesPage({ event, releases }: { event: Event; releases: ScheduleRelease[] }) {
  const t = useText();
  const title = t('schedule.release.all');
  return (
    <Layout title={title} crumbs={draftCrumbs(event, t, title)}>
      <PageHeading title={title} lead={event.name} />
      {releases.length === 0 ? (
        <EmptyState title={t('schedule.release.none')} text={t('schedule.release.none-text')} />
      ) : (
        <DataTable
          openRows
          hideCaption
          caption={title}
          rows={releases}
          rowKey={({ id }) => id}
          columns={[
            {
              heading: t('schedule.release.one'),
              cell: (release) => (
                <a href={releasePath(release)}>
                  {t('schedule.release.numbered', { number: release.number, name: release.name })}
                </a>
              ),
            },
            { heading: t('schedule.release.at'), cell: ({ at }) => formatMoment(at) },
            { heading: t('schedule.release.note'), cell: ({ note }) => note || '–' },
          ]}
        />
      )}
    </Layout>
  );
}

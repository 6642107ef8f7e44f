import type { PublicSchedule } from '../../src/schedule/reading/reading.service.js';
import { isFor } from '../../src/schedule/reading/schedule-filter.js';
import type { ScheduleFilter } from '../../src/schedule/reading/schedule-filter.js';
import { alongside } from '../../src/schedule/item.js';
import type { ReleasedItem } from '../../src/schedule/item.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { withQuery } from '../delegates/paths.js';
import { eventPeriod } from '../delegates/event-period.js';
import { PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { useFrame, useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { agendasPath, schedulePath } from './paths.js';
import { PublicItem } from './public-item.js';
import { ScheduleFilters } from './schedule-filters.js';
import { dayInWords } from './schedule-words.js';

export interface SchedulePageProps {
  schedule: PublicSchedule;
  filter: ScheduleFilter;
}

/** "What is on now, what comes next, and where?" */
export function SchedulePage({ schedule, filter }: SchedulePageProps) {
  const t = useText();
  const { event, release } = schedule;
  const title = t('schedule.public.title');
  const crumbs = [{ text: event.name, href: `/events/${event.slug}` }, { text: title }];
  const when = [eventPeriod(event), event.status === 'expected' && t('schedule.public.expected')];
  return (
    <Layout title={title} crumbs={crumbs}>
      <PageHeading title={title} lead={[event.name, ...when, event.venue].filter(Boolean).join(' · ')}>
        <PrintButton />
      </PageHeading>
      {release ? (
        <Released schedule={schedule} filter={filter} />
      ) : (
        <EmptyState title={t('schedule.public.none')} text={t('schedule.public.none-text')} />
      )}
    </Layout>
  );
}

function Released({ schedule, filter }: SchedulePageProps) {
  const t = useText();
  const { days, now, next } = schedule;
  const items = schedule.items.filter((item) => isShown(item, filter));
  const shownDays = days.filter(({ number }) => items.some(({ day }) => day === number));
  return (
    <>
      <AroundNow title={t('schedule.public.now')} items={now} schedule={schedule} />
      <AroundNow title={t('schedule.public.next')} items={next} schedule={schedule} />
      <ScheduleFilters schedule={schedule} filter={filter} />
      {shownDays.length === 0 && <p>{t('schedule.public.nothing')}</p>}
      {shownDays.map((day) => (
        <section key={day.number} class="agenda">
          <h2>{dayInWords(day, t)}</h2>
          <ol class="agenda__items">
            {alongside(items.filter((item) => item.day === day.number)).map((together) => (
              <PublicItem key={together[0]?.id} items={together} schedule={schedule} />
            ))}
          </ol>
        </section>
      ))}
      <ReleaseLine schedule={schedule} filter={filter} />
    </>
  );
}

function isShown(item: ReleasedItem, { day, room, group }: ScheduleFilter): boolean {
  return (
    (day === null || item.day === day) &&
    (room === '' || item.roomId === room) &&
    isFor(item.audience.groups, group)
  );
}

/** Which release this is, and the ways on from it. */
function ReleaseLine({ schedule: { event, release }, filter }: SchedulePageProps) {
  const { t, person } = useFrame();
  if (!release) return null;
  return (
    <p class="soft small">
      {t('schedule.release.last', {
        number: release.number,
        name: release.name,
        at: formatMoment(release.at),
      })}{' '}
      <a href={`${schedulePath(event)}/changes`}>{t('schedule.public.changes')}</a>
      {person && (
        <>
          {' · '}
          <a href={agendasPath(event)}>{t('schedule.agenda.title')}</a>
        </>
      )}
      {' · '}
      <a href={withQuery(`${schedulePath(event)}/calendar.ics`, { group: filter.group })}>
        {t('schedule.public.calendar')}
      </a>
    </p>
  );
}

interface AroundNowProps {
  title: string;
  items: ReleasedItem[];
  schedule: PublicSchedule;
}

function AroundNow({ title, items, schedule }: AroundNowProps) {
  if (items.length === 0) return null;
  return (
    <div class="no-print">
      <Card title={title} accent="sun">
        <ol class="agenda__items">
          {alongside(items).map((together) => (
            <PublicItem key={together[0]?.id} items={together} schedule={schedule} />
          ))}
        </ol>
      </Card>
    </div>
  );
}

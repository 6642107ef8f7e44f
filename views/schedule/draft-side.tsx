import type { DraftView } from '../../src/schedule/draft/draft-views.service.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { Standing } from '../../src/schedule/warnings/warnings.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { TaskList } from '../ui/task-list.js';
import { PapersCard } from './papers-card.js';
import { agendasPath, groupsPath, releasesPath, roomsPath, schedulePath } from './paths.js';
import { WarningList } from './warning-list.js';

/** What stands beside the draft: what is wrong with it, what was released, and the other pages of the schedule. */
export function DraftSide({ view, standing }: { view: DraftView; standing: Standing }) {
  const t = useText();
  const { event, released, rooms, groups } = view;
  const tasks = [
    {
      title: t('schedule.room.title'),
      href: roomsPath(event),
      hint: t('schedule.room.count', { count: rooms.length }),
    },
    {
      title: t('schedule.group.title'),
      href: groupsPath(event),
      hint: t('schedule.group.count', { count: groups.length }),
    },
    { title: t('schedule.release.all'), href: releasesPath(event) },
    { title: t('schedule.agenda.title'), href: agendasPath(event) },
    ...(released ? [{ title: t('schedule.public.title'), href: schedulePath(event) }] : []),
  ];
  return (
    <div class="draft__side no-print" data-schedule-side>
      <Warnings view={view} standing={standing} />
      <Card
        title={t('schedule.draft.more')}
        note={released ? releasedText(released, t) : t('schedule.release.none')}
      >
        <TaskList tasks={tasks} />
      </Card>
      <PapersCard event={event} />
    </div>
  );
}

function Warnings({ view, standing: { blocking, warning } }: { view: DraftView; standing: Standing }) {
  const t = useText();
  const all = [...blocking, ...warning];
  return (
    <Card
      title={t('schedule.warning.title')}
      accent={blocking.length > 0 ? 'coral' : all.length > 0 ? 'sun' : undefined}
    >
      {all.length === 0 && <p>{t('schedule.warning.none')}</p>}
      {blocking.length > 0 && (
        <p>
          <strong>{t('schedule.warning.blocking', { count: blocking.length })}</strong>
        </p>
      )}
      <WarningList warnings={all} view={view} />
      <p class="small">
        <a href={`${schedulePath(view.event)}/severities`}>{t('schedule.warning.settings')}</a>
      </p>
    </Card>
  );
}

function releasedText(
  { number, name, at }: NonNullable<DraftView['released']>,
  t: ReturnType<typeof useText>,
) {
  return t('schedule.release.last', { number, name, at: formatMoment(at) });
}

import type { DraftView } from '../../src/schedule/draft/draft-views.service.js';
import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { TaskList } from '../ui/task-list.js';
import { groupsPath, releasesPath, roomsPath, schedulePath } from './paths.js';

/** What stands beside the draft: what is wrong with it, what was released, and the other pages of the schedule. */
export function DraftSide({ view }: { view: DraftView }) {
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
    ...(released ? [{ title: t('schedule.public.title'), href: schedulePath(event) }] : []),
  ];
  return (
    <div class="draft__side no-print">
      <Card
        title={t('schedule.draft.more')}
        note={released ? releasedText(released, t) : t('schedule.release.none')}
      >
        <TaskList tasks={tasks} />
      </Card>
    </div>
  );
}

function releasedText(
  { number, name, at }: NonNullable<DraftView['released']>,
  t: ReturnType<typeof useText>,
) {
  return t('schedule.release.last', { number, name, at: formatMoment(at) });
}

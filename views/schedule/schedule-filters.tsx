import type { ScheduleFilter } from '../../src/schedule/reading/schedule-filter.js';
import { withQuery } from '../delegates/paths.js';
import { FilterChips } from '../ui/filter-chips.js';
import { useText } from '../ui/frame.js';
import { schedulePath } from './paths.js';
import type { SchedulePageProps } from './schedule-page.js';
import { dayInWords } from './schedule-words.js';

interface Choice {
  value: string;
  text: string;
}

/** By day, room and group; each choice keeps the others. */
export function ScheduleFilters({ schedule, filter }: SchedulePageProps) {
  const t = useText();
  const { days, rooms, groups, items } = schedule;
  const used = days.filter(({ number }) => items.some(({ day }) => day === number));
  const of = { schedule, filter };
  return (
    <div class="no-print">
      <Choices
        {...of}
        name="day"
        label={t('schedule.days')}
        all={t('schedule.public.all-days')}
        choices={used.map((day) => ({ value: String(day.number), text: dayInWords(day, t) }))}
      />
      <Choices
        {...of}
        name="room"
        label={t('schedule.room.title')}
        all={t('schedule.public.all-rooms')}
        choices={rooms.map(({ id, name }) => ({ value: id, text: name }))}
      />
      <Choices
        {...of}
        name="group"
        label={t('schedule.group.title')}
        all={t('schedule.public.all-groups')}
        choices={groups.map(({ id, number }) => ({
          value: id,
          text: t('schedule.group.number', { number }),
        }))}
      />
    </div>
  );
}

interface ChoicesProps extends SchedulePageProps {
  name: keyof ScheduleFilter;
  label: string;
  all: string;
  choices: Choice[];
}

function Choices({ schedule: { event }, filter, name, label, all, choices }: ChoicesProps) {
  if (choices.length < 2) return null;
  const now = { day: filter.day === null ? '' : String(filter.day), room: filter.room, group: filter.group };
  const chips = [{ value: '', text: all }, ...choices].map(({ value, text }) => ({
    text,
    href: withQuery(schedulePath(event), { ...now, [name]: value }),
    current: now[name] === value,
  }));
  return <FilterChips label={label} chips={chips} />;
}

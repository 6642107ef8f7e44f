import { CountdownFigure, EventTags } from './countdown.js';
import type { DaysLeft } from './countdown.js';
import { useText } from '../ui/frame.js';

export interface HomeEvent {
  href: string;
  name: string;
  /** Weekday and date as people read them, such as `Thứ Sáu, 31/5/2019`; empty without a date. */
  when: string;
  place: string;
  /** The date is not confirmed yet. */
  expected: boolean;
  daysLeft: DaysLeft;
  about?: string;
  /** Public numbers, such as 15 delegations. */
  figures?: { value: number; label: string }[];
}

export function HomeEvents({ events }: { events: HomeEvent[] }) {
  const t = useText();
  return (
    <section id="events">
      <h2 class="govuk-visually-hidden">{t('home.events')}</h2>
      <div class="home-events">
        {events.map((event) => (
          <EventCard key={event.href} {...event} />
        ))}
      </div>
    </section>
  );
}

function EventCard({ href, name, when, place, expected, daysLeft, about, figures = [] }: HomeEvent) {
  const t = useText();
  return (
    <article class="card card--sun">
      <p class="event-when">
        <span>{[when || t('home.event.no-date'), place].filter(Boolean).join(' · ')}</span>
        <EventTags expected={expected} daysLeft={daysLeft} />
      </p>
      <h3>
        <a href={href}>{name}</a>
      </h3>
      {about && <p class="soft">{about}</p>}
      <dl class="figures">
        <CountdownFigure daysLeft={daysLeft} />
        {figures.map(({ value, label }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </article>
  );
}

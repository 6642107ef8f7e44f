import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { TaskList } from '../ui/task-list.js';

export interface DeskEvent {
  slug: string;
  name: string;
  when: string;
  /** Every district sends a delegation. */
  takesDistricts: boolean;
}

/** The committee's ways to its work, event by event. */
export function CommitteeDesk({ events }: { events: DeskEvent[] }) {
  const t = useText();
  return (
    <>
      {events.map((event) => (
        <EventCard key={event.slug} {...event} />
      ))}
      <Card title={t('home.desk.set-up')}>
        <TaskList
          tasks={[
            { title: t('programme.setup.title'), href: '/setup', hint: t('home.desk.set-up-text') },
            {
              title: t('programme.setup.accounts'),
              href: '/accounts',
              hint: t('programme.setup.accounts-lead'),
            },
          ]}
        />
      </Card>
    </>
  );
}

function EventCard({ slug, name, when, takesDistricts }: DeskEvent) {
  const t = useText();
  const forDistricts = [
    { title: t('home.desk.board'), href: `/events/${slug}/delegations`, hint: t('home.desk.board-text') },
    {
      title: t('home.desk.delegates'),
      href: `/events/${slug}/delegates`,
      hint: t('home.desk.delegates-text'),
    },
    { title: t('home.desk.badges'), href: `/events/${slug}/badges`, hint: t('home.desk.badges-text') },
  ];
  const forAll = [
    { title: t('home.desk.dates'), href: `/setup/events/${slug}`, hint: t('home.desk.dates-text') },
    { title: t('programme.setup.public-page'), href: `/events/${slug}`, hint: t('home.desk.public-text') },
  ];
  return (
    <Card title={name} note={when} accent={takesDistricts ? 'sun' : undefined}>
      <TaskList tasks={takesDistricts ? [...forDistricts, ...forAll] : forAll} />
    </Card>
  );
}

import type { Translate } from '../text/text.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { TaskList } from '../ui/task-list.js';
import type { Task } from '../ui/task-list.js';

export interface SetupPageProps {
  unitCount: number;
  eventCount: number;
  hasContact: boolean;
  /** The events that this office runs. */
  events: { slug: string; name: string; closesOn: string; takesProposals: boolean }[];
}

/** Everything that the committee sets before the districts begin. */
export function SetupPage({ unitCount, eventCount, hasContact, events }: SetupPageProps) {
  const t = useText();
  const title = t('programme.setup.title');
  const frame = frameTasks({ unitCount, eventCount, hasContact }, t);
  return (
    <Layout title={title} wide>
      <PageHeading title={title} lead={t('programme.setup.lead')} />
      <Card title={t('programme.setup.frame')}>
        <TaskList tasks={frame} />
      </Card>
      {events.map((event) => (
        <EventTasks key={event.slug} {...event} />
      ))}
      <PrivacyTasks />
    </Layout>
  );
}

/** What holds for all events. */
function frameTasks(
  { unitCount, eventCount, hasContact }: Omit<SetupPageProps, 'events'>,
  t: Translate,
): Task[] {
  const contact = hasContact
    ? { text: t('programme.setup.done'), tone: 'green' as const }
    : { text: t('programme.setup.to-do'), tone: 'yellow' as const };
  return [
    {
      title: t('programme.setup.contact.title'),
      href: '/setup/contact',
      hint: t('programme.setup.contact.lead'),
      status: contact,
    },
    {
      title: t('programme.setup.events'),
      href: '/setup/events',
      hint: t('programme.setup.events-count', { count: eventCount }),
    },
    {
      title: t('programme.setup.units'),
      href: '/setup/units',
      hint: t('programme.setup.units-count', { count: unitCount }),
    },
    { title: t('programme.topic.title'), href: '/setup/topics', hint: t('programme.topic.lead') },
    {
      title: t('obligations.setting.title'),
      href: '/setup/obligations',
      hint: t('obligations.setting.lead'),
    },
    { title: t('obligations.holiday.title'), href: '/setup/holidays', hint: t('obligations.holiday.lead') },
    { title: t('programme.setup.accounts'), href: '/accounts', hint: t('programme.setup.accounts-lead') },
  ];
}

/** What the committee sets for an event beside its days. */
const settings = [
  { path: 'quotas', title: 'programme.setup.quotas', hint: 'programme.setup.quotas-hint' },
  { path: 'ages', title: 'programme.setup.ages', hint: 'programme.setup.ages-hint' },
  { path: 'consents', title: 'consents.setup.title', hint: 'consents.setup.lead' },
  { path: 'composition', title: 'delegates.shape.title', hint: 'programme.setup.composition-hint' },
  { path: 'rules', title: 'delegates.rules.title', hint: 'programme.setup.rules-hint' },
] as const;

/** Of a ceremony, to which nobody owes a list. */
const ofCeremonies: string[] = ['ages', 'consents'];

function EventTasks({ slug, name, closesOn, takesProposals }: SetupPageProps['events'][number]) {
  const t = useText();
  return (
    <Card title={name}>
      <TaskList
        tasks={[
          takesProposals ? daysTask(slug, t) : closingTask(slug, closesOn, t),
          ...settings
            .filter(({ path }) => !takesProposals || ofCeremonies.includes(path))
            .map(({ path, title, hint }) => ({
              title: t(title),
              href: `/setup/${path}/${slug}`,
              hint: t(hint),
            })),
        ]}
      />
    </Card>
  );
}

function closingTask(slug: string, closesOn: string, t: Translate) {
  return {
    title: t('programme.setup.closing'),
    href: `/setup/events/${slug}`,
    hint: t('programme.setup.closing-hint'),
    status: closesOn
      ? { text: t('programme.event.until', { day: closesOn }), tone: 'green' as const }
      : { text: t('programme.setup.not-set') },
  };
}

function daysTask(slug: string, t: Translate) {
  return {
    title: t('programme.setup.days'),
    href: `/setup/events/${slug}`,
    hint: t('programme.setup.days-hint'),
  };
}

function PrivacyTasks() {
  const t = useText();
  const pages = ['retention', 'openings'] as const;
  const tasks = pages.map((page) => ({
    title: t(`privacy.${page}.title`),
    href: `/privacy/${page}`,
    hint: t(`privacy.${page}-hint`),
  }));
  return (
    <Card title={t('privacy.setup')}>
      <TaskList tasks={tasks} />
    </Card>
  );
}

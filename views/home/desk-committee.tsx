import { AlikeCard } from '../delegates/alike-card.js';
import { RequestsWaitingCard } from '../delegates/requests-card.js';
import { WaitingCard } from '../delegates/waiting-card.js';
import type { Translate } from '../text/text.js';
import type { Wait } from '../../src/home/committee-waits.service.js';
import { Card } from '../ui/card.js';
import { TaskList } from '../ui/task-list.js';
import { useText } from '../ui/frame.js';
import { CeremonyCard } from './desk-ceremony.js';
import type { DeskForum } from './desk-forum.js';
import { LateCard } from './desk-late.js';
import { Links } from './desk-links.js';

export interface DeskEvent {
  slug: string;
  name: string;
  when: string;
  /** Of a ceremony, for the committee: how many proposals wait for its decision. */
  proposalsWaiting?: number;
}

interface CommitteeDeskProps {
  forum: DeskForum | null;
  events: DeskEvent[];
}

/** What waits for the committee, and who is late. */
export function CommitteeDesk({ forum, waits }: Pick<CommitteeDeskProps, 'forum'> & { waits: Wait[] }) {
  return (
    <>
      <Waits waits={waits} />
      {forum && <WaitingCard board={forum.board} />}
      {forum && <RequestsWaitingCard board={forum.board} />}
      {forum && <LateCard board={forum.board} />}
    </>
  );
}

/** What agencies and units have done, and drafts that nobody has sent. */
function Waits({ waits }: { waits: Wait[] }) {
  const t = useText();
  if (waits.length === 0) return null;
  const tasks = waits.map(({ text, count, href }) => ({ title: t(text, { count }), href }));
  return (
    <Card title={t('home.desk.waits.title')} accent="sun">
      <TaskList tasks={tasks} />
    </Card>
  );
}

/** What the committee should know besides: people entered twice, and the events without delegations. */
export function CommitteeSide({ forum, events }: CommitteeDeskProps) {
  const others = events.filter(({ slug }) => slug !== forum?.board.event.slug);
  return (
    <>
      {forum && <AlikeCard pairs={forum.board.alike} />}
      {others.map((event) => (
        <EventCard key={event.slug} {...event} />
      ))}
    </>
  );
}

/** The ways to the committee's work, in a row. */
export function Ways({ forum }: Pick<CommitteeDeskProps, 'forum'>) {
  const t = useText();
  const setUp = [
    { text: t('obligations.board.title'), href: '/obligations/board' },
    { text: t('obligations.difficulty.title'), href: '/difficulties' },
    { text: t('mail.outbox'), href: '/outbox' },
    { text: t('programme.setup.title'), href: '/setup' },
    { text: t('programme.setup.accounts'), href: '/accounts' },
  ];
  const ways = [...(forum ? forumWays(forum.board.event.slug, t) : []), ...setUp];
  return (
    <Card title={t('home.desk.ways')}>
      <Links label={t('home.desk.ways')} links={ways} />
    </Card>
  );
}

function forumWays(slug: string, t: Translate) {
  return [
    { text: t('home.desk.board'), href: `/events/${slug}/delegations` },
    { text: t('home.desk.delegates'), href: `/events/${slug}/delegates` },
    { text: t('delegates.change.list'), href: `/events/${slug}/changes` },
    { text: t('travel.board.link'), href: `/events/${slug}/travel` },
    { text: t('representatives.title'), href: `/events/${slug}/seats` },
    { text: t('recommendations.board.title'), href: `/events/${slug}/recommendations` },
    { text: t('letters.title'), href: `/events/${slug}/letters` },
    { text: t('home.desk.badges'), href: `/events/${slug}/badges` },
    ...eventWays(slug, t),
  ];
}

function eventWays(slug: string, t: Translate) {
  return [
    { text: t('schedule.draft.title'), href: `/events/${slug}/schedule/draft` },
    { text: t('home.desk.guests'), href: `/events/${slug}/guests` },
    { text: t('home.desk.dates'), href: `/setup/events/${slug}` },
    { text: t('programme.setup.public-page'), href: `/events/${slug}` },
  ];
}

function EventCard(event: DeskEvent) {
  const t = useText();
  const { slug, name, when } = event;
  if (event.proposalsWaiting !== undefined) return <CeremonyCard {...event} ways={eventWays(slug, t)} />;
  return (
    <Card title={name} note={when}>
      <Links label={name} links={eventWays(slug, t)} />
    </Card>
  );
}

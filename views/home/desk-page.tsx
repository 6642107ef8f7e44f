import type { BoardState } from '../../src/delegates/delegation-board.js';
import type { DelegationRole } from '../../src/delegates/delegate-roles.js';
import type { RegistrationWindow } from '../../src/delegates/registration-window.js';
import type { StartedList } from '../../src/delegates/started-lists.js';
import type { JourneyState } from '../../src/travel/travel-words.js';
import type { Role } from '../../src/accounts/roles.js';
import type { Guide } from '../../src/home/guide-names.js';
import type { Wait } from '../../src/home/committee-waits.service.js';
import type { Undelivered } from '../../src/recommendations/following/undelivered.service.js';
import type { Owed } from '../../src/recommendations/answering/waiting.service.js';
import type { Obligation } from '../../src/programme/obligation.entity.js';
import type { HostingState } from '../../src/hosting/hosting-desk.service.js';
import { dutyName } from '../obligations/duty-name.js';
import { HostingCards } from '../hosting/hosting-cards.js';
import type { ChosenChild } from '../../src/delegates/choice-source.js';
import { ChosenCard } from '../selections/chosen-card.js';
import { Card, Columns } from '../ui/card.js';
import { Contact } from '../ui/footer.js';
import { useFrame } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { TaskList } from '../ui/task-list.js';
import { CommitteeDesk, CommitteeSide, Ways } from './desk-committee.js';
import type { DeskEvent } from './desk-committee.js';
import { DistrictDesk } from './desk-district.js';
import { ForumNumbers } from './desk-forum.js';
import type { DeskForum } from './desk-forum.js';
import type { DutyState } from '../../src/obligations/duty-words.js';
import { dutyTones } from '../obligations/duty-tag.js';
import { OwedCard, UndeliveredCard } from './desk-owed.js';
import { GuestDesk } from './desk-guests.js';
import type { DeskSeat } from './desk-guests.js';

export interface DeskDelegation {
  /** The unit may propose children for a ceremony; it owes nothing. */
  isProposal: boolean;
  href: string;
  unit: string;
  event: string;
  when: string;
  state: BoardState;
  stage: RegistrationWindow['state'];
  /** Requests for a change that wait for the committee. */
  requests: number;
  /** Lists on their way, while lists are taken. */
  started: StartedList[];
  counts: { role: DelegationRole; taken: number; may: number; must: number }[];
  /** Last day as people read it, and the days until then; null without one. */
  closing: { day: string; daysLeft: number; graceUntil: string | null } | null;
  returned: { reason: string; at: string } | null;
  /** The signed list that the committee has been told of. */
  signed: { number: string; day: string } | null;
  /** What is known of the journey; null as long as it is not asked for. */
  travel: JourneyState | null;
}

export interface DeskPaper {
  href: string;
  obligation: Obligation;
  state: DutyState;
  /** Null where no day is set. */
  lastDay: string | null;
  daysLeft: number | null;
  /** The plan can be read otherwise. */
  ambiguous: boolean;
}

export interface DeskPageProps {
  /** Names of the units for which the person acts. */
  units: string[];
  roles: Role[];
  guides: Guide[];
  delegations: DeskDelegation[];
  papers: DeskPaper[];
  /** The units' children who go to the national forum. */
  chosen: ChosenChild[];
  /** For the committee only. */
  forum: DeskForum | null;
  /** What else waits for the committee. */
  waits: Wait[];
  events: DeskEvent[];
  seats: DeskSeat[];
  /** Events that one unit prepares for another. */
  hosting: HostingState[];
  /** What children wait for from the person's units. */
  owed: Owed[];
  /** Answers that wait to be brought back to the unit's children. */
  undelivered: Undelivered[];
}

/** Where everybody begins: what is theirs to do, and by when. */
export function DeskPage(desk: DeskPageProps) {
  const { t } = useFrame();
  const is = (role: Role) => desk.roles.includes(role);
  return (
    <Layout title={t('home.desk.title')} wide>
      <PageHeading
        title={t('home.desk.of', { units: desk.units.join(', ') })}
        lead={desk.forum && `${desk.forum.board.event.name} · ${desk.forum.when}`}
      />
      {desk.forum && <ForumNumbers {...desk.forum} />}
      <Columns>
        <div>
          <OwedCard owed={desk.owed} />
          {is('committee') && <CommitteeDesk forum={desk.forum} waits={desk.waits} />}
          {is('district') && <ChosenCard chosen={desk.chosen} isOwn />}
          <UndeliveredCard undelivered={desk.undelivered} />
          {is('district') && <DistrictDesk delegations={desk.delegations} />}
          {is('agency') && <GuestDesk seats={desk.seats} />}
          {is('door') && <Door events={desk.events} />}
          <HostingCards states={desk.hosting.filter(({ isHost }) => isHost)} />
          <Papers papers={desk.papers} />
        </div>
        <div>
          <HostingCards states={desk.hosting.filter(({ isHost }) => !isHost)} />
          {is('committee') && <CommitteeSide forum={desk.forum} events={desk.events} />}
          <HelpCard guides={desk.guides} />
        </div>
      </Columns>
      {is('committee') && <Ways forum={desk.forum} />}
    </Layout>
  );
}

function Door({ events }: { events: DeskEvent[] }) {
  const { t } = useFrame();
  return (
    <Card title={t('home.desk.door')}>
      <p>{t('home.desk.door-text')}</p>
      <TaskList
        tasks={events.map(({ slug, name, when }) => ({ title: name, href: `/events/${slug}`, hint: when }))}
      />
    </Card>
  );
}

function Papers({ papers }: { papers: DeskPaper[] }) {
  const { t } = useFrame();
  if (papers.length === 0) return null;
  const tasks = papers.map(({ href, obligation, lastDay, daysLeft, ambiguous, state }) => ({
    ...{ title: dutyName(obligation, t), href },
    hint: lastDay
      ? t(ambiguous ? 'home.desk.perhaps-latest' : 'home.desk.at-latest', { day: lastDay })
      : undefined,
    status: statusOf({ state, daysLeft }, t),
  }));
  return (
    <Card title={t('home.desk.papers')}>
      <p class="soft">{t('home.desk.papers-text')}</p>
      <TaskList tasks={tasks} />
    </Card>
  );
}

function statusOf(
  { state, daysLeft }: Pick<DeskPaper, 'state' | 'daysLeft'>,
  t: ReturnType<typeof useFrame>['t'],
) {
  const isOpen = state === 'soon' || state === 'ahead';
  if (!isOpen || daysLeft === null || daysLeft < 0)
    return { text: t(`obligations.state.${state}`), tone: dutyTones[state] };
  const text = daysLeft === 0 ? t('home.desk.last-day') : t('home.desk.days-left', { count: daysLeft });
  return { text, tone: dutyTones[state] };
}

function HelpCard({ guides }: { guides: Guide[] }) {
  const { contact, t } = useFrame();
  return (
    <Card title={t('home.desk.help')}>
      {contact ? <Contact /> : <p>{t('help.no-contact')}</p>}
      <ul>
        {guides.map((guide) => (
          <li key={guide}>
            <a href={`/help/${guide}`}>{t('home.desk.guide', { role: t(`help.roles.${guide}`) })}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

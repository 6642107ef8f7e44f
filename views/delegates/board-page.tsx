import type { BoardState, BoardView } from '../../src/delegates/delegation-board.js';
import type { ForumComposition } from '../../src/delegates/shape/compositions.service.js';
import type { Judgement } from '../../src/delegates/shape/profiles.service.js';
import { takesProposals } from '../../src/programme/event-kinds.js';
import { ButtonLink } from '../ui/button.js';
import { Columns } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { PartStat, Stat, Stats } from '../ui/stat.js';
import { AlikeCard } from './alike-card.js';
import { BoardTable } from './board-table.js';
import { deadlineText } from './deadline.js';
import { EndedPeople } from './ended-card.js';
import { eventPeriod } from './event-period.js';
import { ForumCompositionCard } from './forum-composition-card.js';
import { rulesPath } from './paths.js';
import { RulesCard } from './rule-list.js';
import { RequestsWaitingCard } from './requests-card.js';
import { WaitingCard } from './waiting-card.js';

interface BoardPageProps {
  board: BoardView;
  judgement: Judgement | null;
  composition: ForumComposition | null;
  only: BoardState | null;
}

/** "Who is late, and what waits for me?" */
export function BoardPage({ board, judgement, composition, only }: BoardPageProps) {
  const t = useText();
  const { event, window } = board;
  const path = `/events/${event.slug}`;
  const isOwed = !takesProposals(event);
  const title = t(isOwed ? 'delegates.board.title' : 'delegates.proposal.board.title');
  return (
    <Layout wide title={title} crumbs={[{ text: event.name, href: path }, { text: title }]}>
      <PageHeading
        title={title}
        lead={[event.name, eventPeriod(event), deadlineText(window, t)].filter(Boolean).join(' · ')}
      >
        <FirstWay event={event} isOwed={isOwed} />
        <ButtonLink kind="secondary" href={`${path}/travel`}>
          {t('travel.board.link')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`${path}/badges`}>
          {t('delegates.board.badges')}
        </ButtonLink>
        <ButtonLink href={`${path}/delegates`}>{t('delegates.board.all-delegates')}</ButtonLink>
      </PageHeading>
      <EndedPeople ended={board.ended} />
      {isOwed ? <BoardStats board={board} /> : <ProposalStats board={board} />}
      <Columns>
        <BoardTable board={board} only={only} />
        <div class="columns__first">
          <WaitingCard board={board} />
          <RequestsWaitingCard board={board} />
        </div>
        <div class="columns__rest">
          {isOwed && <RulesCard judgement={judgement} setUpHref={rulesPath(event)} />}
          <AlikeCard pairs={board.alike} />
          {isOwed && (
            <ForumCompositionCard composition={composition} setUpHref={`/setup/composition/${event.slug}`} />
          )}
        </div>
      </Columns>
    </Layout>
  );
}

/** To what the event has of its own: places, or gifts. */
function FirstWay({ event, isOwed }: { event: BoardView['event']; isOwed: boolean }) {
  const t = useText();
  const href = isOwed ? `/setup/quotas/${event.slug}` : `/events/${event.slug}/gifts`;
  return (
    <ButtonLink kind="secondary" href={href}>
      {t(isOwed ? 'delegates.board.quotas' : 'gifts.title')}
    </ButtonLink>
  );
}

function BoardStats({ board: { rows, totals } }: { board: BoardView }) {
  const t = useText();
  const { submitted, approved } = handedIn(rows);
  return (
    <Stats>
      <PartStat value={submitted} max={rows.length} label={t('delegates.board.submitted')} />
      <PartStat value={approved} max={rows.length} label={t('delegates.board.approved')} />
      {totals.map(({ role, taken, may }) => (
        <PartStat key={role} value={taken} max={may} label={t(`delegates.board.${role}`)} />
      ))}
    </Stats>
  );
}

/** Nobody has to propose anything, so that no number has a whole. */
function ProposalStats({ board: { rows, totals } }: { board: BoardView }) {
  const t = useText();
  const { submitted, approved } = handedIn(rows);
  return (
    <Stats>
      <Stat value={submitted} label={t('delegates.proposal.board.submitted')} />
      <Stat value={approved} label={t('delegates.proposal.board.approved')} />
      {totals.map(({ role, taken }) => (
        <Stat
          key={role}
          value={taken}
          label={t(role === 'child' ? 'delegates.proposal.board.child' : 'delegates.proposal.board.officer')}
        />
      ))}
    </Stats>
  );
}

function handedIn(rows: BoardView['rows']): { submitted: number; approved: number } {
  const inStates = (...states: BoardState[]) => rows.filter(({ state }) => states.includes(state)).length;
  return { submitted: inStates('submitted', 'approved'), approved: inStates('approved') };
}

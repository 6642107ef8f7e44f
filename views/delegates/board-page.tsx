import type { BoardState, BoardView } from '../../src/delegates/delegation-board.js';
import type { ForumComposition } from '../../src/delegates/shape/compositions.service.js';
import type { Judgement } from '../../src/delegates/shape/profiles.service.js';
import { ButtonLink } from '../ui/button.js';
import { Columns } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { Stat, Stats } from '../ui/stat.js';
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
  return (
    <Layout
      wide
      title={t('delegates.board.title')}
      crumbs={[{ text: event.name, href: path }, { text: t('delegates.board.title') }]}
    >
      <PageHeading
        title={t('delegates.board.title')}
        lead={[event.name, eventPeriod(event), deadlineText(window, t)].filter(Boolean).join(' · ')}
      >
        <ButtonLink kind="secondary" href={`/setup/quotas/${event.slug}`}>
          {t('delegates.board.quotas')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`${path}/travel`}>
          {t('travel.board.link')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`${path}/badges`}>
          {t('delegates.board.badges')}
        </ButtonLink>
        <ButtonLink href={`${path}/delegates`}>{t('delegates.board.all-delegates')}</ButtonLink>
      </PageHeading>
      <EndedPeople ended={board.ended} />
      <BoardStats board={board} />
      <Columns>
        <BoardTable board={board} only={only} />
        <div>
          <WaitingCard board={board} />
          <RequestsWaitingCard board={board} />
          <RulesCard judgement={judgement} setUpHref={rulesPath(event)} />
          <AlikeCard pairs={board.alike} />
          <ForumCompositionCard composition={composition} setUpHref={`/setup/composition/${event.slug}`} />
        </div>
      </Columns>
    </Layout>
  );
}

function BoardStats({ board: { rows, totals } }: { board: BoardView }) {
  const t = useText();
  const inStates = (...states: BoardState[]) => rows.filter(({ state }) => states.includes(state)).length;
  const submitted = inStates('submitted', 'approved');
  const approved = inStates('approved');
  return (
    <Stats>
      <Part value={submitted} max={rows.length} label={t('delegates.board.submitted')} />
      <Part value={approved} max={rows.length} label={t('delegates.board.approved')} />
      {totals.map(({ role, taken, may }) => (
        <Part key={role} value={taken} max={may} label={t(`delegates.board.${role}`)} />
      ))}
    </Stats>
  );
}

function Part({ value, max, label }: { value: number; max: number; label: string }) {
  return <Stat value={`${value}/${max}`} label={label} share={{ value, max }} />;
}

import type { TravelBoardView } from '../../src/travel/travel-board.js';
import { eventPeriod } from '../delegates/event-period.js';
import { Button, PrintButton } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { PartStat, Stats } from '../ui/stat.js';
import { JourneysTable } from './journeys-table.js';
import { LegDays } from './leg-days.js';
import { OpenCard } from './open-card.js';
import { MealsTable, NightsTable } from './sums-tables.js';
import { travelPath } from './travel-paths.js';
import { boardCrumbs } from '../delegates/paths.js';

/** "Who comes when, whom do we fetch where, how many beds and meals?" */
export function TravelBoardPage({ board }: { board: TravelBoardView }) {
  const t = useText();
  const { event } = board;
  const title = t('travel.title');
  const crumbs = [...boardCrumbs(event, t), { text: title }];
  return (
    <Layout wide title={title} crumbs={crumbs}>
      <PageHeading title={title} lead={[event.name, eventPeriod(event)].filter(Boolean).join(' · ')}>
        <PrintButton />
        <PostForm action={`${travelPath(event)}/exports`}>
          <Button kind="secondary">{t('travel.board.export')}</Button>
        </PostForm>
      </PageHeading>
      {board.offer ? <Board board={board} /> : <EmptyState title={t('travel.no-days')} text="" />}
    </Layout>
  );
}

function Board({ board }: { board: TravelBoardView }) {
  const t = useText();
  const { rows, nights, meals, arrivals, departures } = board;
  const told = rows.filter(({ isTold }) => isTold);
  return (
    <>
      <Stats>
        <PartStat value={told.length} max={rows.length} label={t('travel.board.told')} />
        <PartStat value={sumOf(told)} max={sumOf(rows)} label={t('travel.board.people')} />
      </Stats>
      <OpenCard board={board} />
      {told.length === 0 ? (
        <EmptyState title={t('travel.board.empty')} text={t('travel.board.empty-text')} />
      ) : (
        <>
          <LegDays way="arrival" days={arrivals} rows={rows} />
          <LegDays way="departure" days={departures} rows={rows} />
          <div class="sums">
            <NightsTable nights={nights} />
            <MealsTable meals={meals} />
          </div>
        </>
      )}
      <JourneysTable event={board.event} rows={rows} />
    </>
  );
}

function sumOf(rows: TravelBoardView['rows']): number {
  return rows.reduce((sum, { people }) => sum + people, 0);
}

import type { DraftView } from '../../src/schedule/draft/draft-views.service.js';
import type { Standing } from '../../src/schedule/warnings/warnings.js';
import type { ScheduleItem } from '../../src/schedule/schedule.entity.js';
import { Button, ButtonLink, PrintButton } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { FilterChips } from '../ui/filter-chips.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DraftRow } from './draft-row.js';
import { DraftSide } from './draft-side.js';
import { draftCrumbs, draftPath, newItemPath, releasesPath, schedulePath } from './paths.js';
import { dayInWords } from './schedule-words.js';

export interface DraftPageProps {
  view: DraftView;
  standing: Standing;
  /** Null: the first. */
  day?: number | null;
}

/** "What happens when, where, and what is wrong with it?" A list with forms; a script makes a grid to drag in of it. */
export function DraftPage({ view, standing, day }: DraftPageProps) {
  const t = useText();
  const { event, days, items } = view;
  const chosen = days.find(({ number }) => number === day) ?? firstOf(view);
  return (
    <Layout wide title={t('schedule.draft.title')} crumbs={draftCrumbs(event, t)}>
      <PageHeading title={t('schedule.draft.title')} lead={event.name}>
        <ButtonLink kind="secondary" href={newItemPath(event, { day: String(chosen?.number ?? 1) })}>
          {t('schedule.item.add')}
        </ButtonLink>
        <PrintButton />
        <ButtonLink kind="action" href={`${releasesPath(event)}/new`}>
          {t('schedule.release.open')}
        </ButtonLink>
      </PageHeading>
      <Undo view={view} />
      <FilterChips
        label={t('schedule.days')}
        chips={days.map((one) => ({
          text: dayInWords(one, t),
          href: draftPath(event, one.number),
          count: items.filter((item) => item.day === one.number).length,
          current: one.number === chosen?.number,
        }))}
      />
      <div class="draft">
        <Items view={view} items={items.filter((item) => item.day === chosen?.number)} />
        <DraftSide view={view} standing={standing} />
      </div>
    </Layout>
  );
}

function firstOf({ days }: DraftView) {
  return days.find(({ number }) => number === 1) ?? days[0];
}

function Undo({ view: { step } }: { view: DraftView }) {
  const t = useText();
  return (
    <div class="undo" data-undo>
      {step && (
        <PostForm action={`/schedule-steps/${step.id}`} method="DELETE">
          <Button kind="secondary" small>
            {t('schedule.undo.last')}
          </Button>
        </PostForm>
      )}
    </div>
  );
}

interface ItemsProps {
  view: DraftView;
  items: ScheduleItem[];
}

function Items({ view, items }: ItemsProps) {
  const t = useText();
  if (items.length === 0)
    return (
      <EmptyState title={t('schedule.draft.empty')} text={t('schedule.draft.empty-text')}>
        {view.items.length === 0 && (
          <PostForm action={`${schedulePath(view.event)}/beginning`}>
            <Button kind="action">{t('schedule.template.begin')}</Button>
          </PostForm>
        )}
      </EmptyState>
    );
  return (
    <Card>
      <p
        class="message message--danger"
        role="alert"
        hidden
        data-schedule-message
        data-offline={t('schedule.draft.offline')}
      />
      <ol
        class="draft__items"
        data-schedule
        data-no-room={t('schedule.no-room')}
        data-keys={t('schedule.draft.keys')}
        data-new={newItemPath(view.event, { day: String(items[0]?.day ?? 1) })}
        data-rooms={JSON.stringify(view.rooms.map(({ id, name }) => ({ id, name })))}
      >
        {items.map((item) => (
          <DraftRow key={item.id} item={item} view={view} />
        ))}
      </ol>
    </Card>
  );
}

import type { SeatBoardView } from '../../src/representatives/seat-board.service.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { eventPeriod } from '../delegates/event-period.js';
import { Button, ButtonLink, PrintButton } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FilterChips } from '../ui/filter-chips.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { SearchBox } from '../ui/search-box.js';
import { PartStat, Stat, Stats } from '../ui/stat.js';
import { boardHref, seatsCrumbs, seatsPath } from './seat-paths.js';
import { SeatTable } from './seat-table.js';

interface SeatsPageProps {
  view: SeatBoardView;
  form: FormState;
}

/** "Who has not answered, since when, and is what they will say ready?" */
export function SeatsPage({ view, form }: SeatsPageProps) {
  const t = useText();
  const { event } = view;
  const path = seatsPath(event.slug);
  return (
    <Layout
      wide
      title={t('representatives.title')}
      hasErrors={form.errors.length > 0}
      crumbs={seatsCrumbs(event, t)}
    >
      <ErrorSummary form={form} />
      <PageHeading
        title={t('representatives.title')}
        lead={[event.name, eventPeriod(event)].filter(Boolean).join(' · ')}
      >
        <PrintButton />
        <ButtonLink kind="secondary" href={`${path}/new`}>
          {t('representatives.seat.add')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`${path}/settings`}>
          {t('representatives.settings.title')}
        </ButtonLink>
      </PageHeading>
      {view.sums.all === 0 ? (
        <EmptyState title={t('representatives.none')} text={t('representatives.none-text')} />
      ) : (
        <Board view={view} />
      )}
      <Withdrawn view={view} />
    </Layout>
  );
}

function Board({ view }: { view: SeatBoardView }) {
  const t = useText();
  const { rows, event, setting } = view;
  return (
    <>
      <Sums view={view} />
      <p class="soft">
        {setting.answersUntil
          ? t('representatives.settings.until', { day: formatDay(setting.answersUntil as Day) })
          : t('representatives.settings.none')}
      </p>
      <Steps view={view} />
      <Filters view={view} />
      {rows.length === 0 ? (
        <p>
          {t('representatives.none-found')}{' '}
          <a href={seatsPath(event.slug)}>{t('representatives.show-all')}</a>
        </p>
      ) : (
        <SeatTable rows={rows} view={view} />
      )}
      <PostForm action={`${seatsPath(event.slug)}/exports`} class="buttons">
        <Button kind="secondary">{t('representatives.export.button')}</Button>
      </PostForm>
    </>
  );
}

/** Whoever is asked no longer can be asked again. */
function Withdrawn({ view: { withdrawn, event } }: { view: SeatBoardView }) {
  const t = useText();
  if (withdrawn.length === 0) return null;
  return (
    <p class="soft">
      {t('representatives.withdrawn')}{' '}
      {withdrawn.map(({ slug, shortName }, index) => (
        <>
          {index > 0 && ', '}
          <a href={`${seatsPath(event.slug)}/${slug}`}>{shortName}</a>
        </>
      ))}
    </p>
  );
}

function Sums({ view: { sums } }: { view: SeatBoardView }) {
  const t = useText();
  return (
    <Stats>
      <PartStat value={sums.answered} max={sums.all} label={t('representatives.sum.answered')} />
      <PartStat value={sums.confirmed} max={sums.all} label={t('representatives.sum.confirmed')} />
      <PartStat value={sums.ready} max={sums.all} label={t('representatives.sum.ready')} />
      <Stat value={sums.waiting} label={t('representatives.sum.waiting')} />
    </Stats>
  );
}

/** Only drafts: a person looks at them in the outbox before anything goes out. */
function Steps({ view: { event, open, unanswered } }: { view: SeatBoardView }) {
  const t = useText();
  const path = seatsPath(event.slug);
  if (open === 0 && unanswered === 0) return null;
  return (
    <div class="buttons">
      {open > 0 && (
        <PostForm action={`${path}/invitations`}>
          <Button>{t('representatives.draft-invitations', { count: open })}</Button>
        </PostForm>
      )}
      {unanswered > 0 && (
        <PostForm action={`${path}/reminders`}>
          <Button kind="secondary">{t('representatives.draft-reminders', { count: unanswered })}</Button>
        </PostForm>
      )}
    </div>
  );
}

function Filters({ view }: { view: SeatBoardView }) {
  const t = useText();
  const { q, state, mode, sort } = view.filter;
  const states = view.states
    .filter((one) => one.state === null || one.count > 0 || one.state === state)
    .map((one) => ({
      text: one.state ? t(`representatives.state.${one.state}`) : t('representatives.all-states'),
      href: boardHref(view, { state: one.state }),
      count: one.count,
      current: one.state === state,
    }));
  const modes = view.modes.map((one) => ({
    text: one.mode ? t(`representatives.mode.${one.mode}`) : t('representatives.all-modes'),
    href: boardHref(view, { mode: one.mode }),
    count: one.count,
    current: one.mode === mode,
  }));
  return (
    <div class="filters">
      <SearchBox
        action={seatsPath(view.event.slug)}
        label={t('representatives.search')}
        value={q}
        keep={{
          state: state ?? undefined,
          mode: mode ?? undefined,
          sort: sort === 'since' ? sort : undefined,
        }}
      />
      <FilterChips label={t('representatives.by-state')} chips={states} />
      <FilterChips label={t('representatives.by-mode')} chips={modes} />
    </div>
  );
}

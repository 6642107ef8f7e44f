import type { GuestListView, GuestSums } from '../../src/guests/guest-list.service.js';
import { eventPeriod } from '../delegates/event-period.js';
import { Button, ButtonLink, PrintButton } from '../ui/button.js';
import { Details } from '../ui/details.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { FilterChips } from '../ui/filter-chips.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { SearchBox } from '../ui/search-box.js';
import { Stat, Stats } from '../ui/stat.js';
import { guestsHref, guestsPath } from './guest-paths.js';
import { GuestTable } from './guest-table.js';

interface GuestsPageProps {
  view: GuestListView;
  /** What a click has met with. */
  form?: FormState;
}

/** "Whom do we invite, and who will come?" */
export function GuestsPage({ view, form = emptyForm }: GuestsPageProps) {
  const t = useText();
  const { event } = view;
  const path = guestsPath(event.slug);
  return (
    <Layout
      wide
      title={t('guests.title')}
      hasErrors={form.errors.length > 0}
      crumbs={[{ text: event.name, href: `/events/${event.slug}` }, { text: t('guests.title') }]}
    >
      <ErrorSummary form={form} />
      <PageHeading
        title={t('guests.title')}
        lead={[event.name, eventPeriod(event)].filter(Boolean).join(' · ')}
      >
        <PrintButton />
        <ButtonLink kind="secondary" href={`/events/${event.slug}/badges`}>
          {t('guests.badges')}
        </ButtonLink>
        <ButtonLink kind="secondary" href={`${path}/paste`}>
          {t('guests.paste.open')}
        </ButtonLink>
        <ButtonLink href={`${path}/new`}>{t('guests.add')}</ButtonLink>
      </PageHeading>
      {view.isEmpty ? <Nobody path={path} /> : <Guests view={view} />}
    </Layout>
  );
}

function Nobody({ path }: { path: string }) {
  const t = useText();
  return (
    <EmptyState title={t('guests.empty.title')} text={t('guests.empty.text')}>
      <ButtonLink href={`${path}/new`}>{t('guests.add')}</ButtonLink>
      <ButtonLink kind="secondary" href={`${path}/paste`}>
        {t('guests.paste.open')}
      </ButtonLink>
    </EmptyState>
  );
}

function Guests({ view }: { view: GuestListView }) {
  const t = useText();
  return (
    <>
      <Sums sums={view.sums} />
      <Filters view={view} />
      {view.rows.length > 0 ? (
        <GuestTable view={view} />
      ) : (
        <p>
          {t('guests.none-found')} <a href={guestsPath(view.event.slug)}>{t('guests.show-all')}</a>
        </p>
      )}
      <Files view={view} />
    </>
  );
}

function Sums({ sums }: { sums: GuestSums }) {
  const t = useText();
  return (
    <Stats>
      <Stat value={sums.invited} label={t('guests.sum.invited')} />
      <Stat
        value={t('guests.sum.accepted-value', { accepted: sums.accepted, people: sums.people })}
        label={t('guests.sum.accepted')}
      />
      <Stat value={sums.unanswered} label={t('guests.sum.unanswered')} />
      <Stat value={sums.declined} label={t('guests.sum.declined')} />
      <Stat value={sums.planned} label={t('guests.sum.planned')} />
    </Stats>
  );
}

function Filters({ view }: { view: GuestListView }) {
  const t = useText();
  const { q, kind, state } = view.filter;
  const kinds = view.kinds.map((one) => ({
    text: one.kind ? t(`guests.kinds.${one.kind}`) : t('guests.all-kinds'),
    href: guestsHref(view, { kind: one.kind }),
    count: one.count,
    current: one.kind === kind,
  }));
  const states = view.states.map((one) => ({
    text: one.state ? t(`guests.state.${one.state}`) : t('guests.all-states'),
    href: guestsHref(view, { state: one.state }),
    count: one.count,
    current: one.state === state,
  }));
  return (
    <div class="filters guest-filters">
      <SearchBox
        action={guestsPath(view.event.slug)}
        label={t('guests.search')}
        value={q}
        keep={{ kind: kind ?? undefined, state: state ?? undefined }}
      />
      <FilterChips label={t('guests.by-kind')} chips={kinds} />
      <FilterChips label={t('guests.by-state')} chips={states} />
    </div>
  );
}

function Files({ view: { event } }: { view: GuestListView }) {
  const t = useText();
  return (
    <Details summary={t('guests.files.title')}>
      <p>{t('guests.files.text')}</p>
      <PostForm action={`${guestsPath(event.slug)}/exports`} class="buttons">
        <Button kind="secondary" name="format" value="pdf">
          {t('guests.files.pdf')}
        </Button>
        <Button kind="secondary" name="format" value="docx">
          {t('guests.files.docx')}
        </Button>
        <Button kind="secondary" name="format" value="xlsx">
          {t('guests.files.xlsx')}
        </Button>
      </PostForm>
      <p class="soft small">{t('guests.files.note')}</p>
    </Details>
  );
}

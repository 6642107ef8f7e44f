import type { BadgePicture } from '../../src/badges/drawing/badge-picture.js';
import type { DelegateRole } from '../../src/delegates/delegate-roles.js';
import { ButtonLink } from '../ui/button.js';
import { Card, Columns } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { Stat, Stats } from '../ui/stat.js';
import { BadgeFilters } from './badge-filters.js';
import { hrefWith } from './badge-links.js';
import { BadgePreview } from './badge-preview.js';
import { PeopleTable } from './people-table.js';
import { PrintPanel } from './print-panel.js';
import { RunTable } from './run-table.js';
import type { RunRow } from './run-table.js';
import { eventCrumb } from '../delegates/paths.js';

export interface BadgeFilterValues {
  role: DelegateRole | '';
  unit: string;
  q: string;
  fresh: '' | 'yes';
  page: number;
}

export interface BadgePerson {
  id: string;
  name: string;
  role: DelegateRole;
  unit: string;
  groupName: string;
  printedAt: Date | null;
  mustReprint: boolean;
  /** Whose place the person took. */
  inPlaceOf: string | null;
  noPhoto: boolean;
}

export interface BadgesPageProps {
  event: { slug: string; name: string; dates: string };
  filter: BadgeFilterValues;
  approved: number;
  printed: number;
  /** Badges on paper that open nothing any more. */
  toCollect: number;
  /** Badges that were printed and say something wrong by now. */
  outdated: number;
  roles: { role: DelegateRole; count: number }[];
  units: { slug: string; name: string; count: number }[];
  /** One page of those whom the filter lists, in the order of printing. */
  people: BadgePerson[];
  listed: number;
  sheets: number;
  pageSize: number;
  preview: { name: string; picture: BadgePicture } | null;
  runs: RunRow[];
  hasPhone: boolean;
  form: FormState;
}

/** Who gets a badge, how it will look, and print. */
export function BadgesPage(desk: BadgesPageProps) {
  const t = useText();
  const { event, form, approved } = desk;
  return (
    <Layout
      title={t('badges.title')}
      crumbs={[eventCrumb(event), { text: t('badges.title') }]}
      wide
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHeading
        title={t('badges.title')}
        lead={t('badges.lead', { event: event.name, dates: event.dates })}
      />
      <ToCollect {...desk} />
      {approved > 0 ? <Printing {...desk} /> : <Nobody slug={event.slug} />}
      <RunTable runs={desk.runs} eventSlug={event.slug} />
    </Layout>
  );
}

/** Whoever has left may still hold a badge of paper. */
function ToCollect({ event, toCollect }: BadgesPageProps) {
  const t = useText();
  if (toCollect === 0) return null;
  return (
    <Message tone="warning">
      {t('badges.to-collect', { count: toCollect })}{' '}
      <a href={hrefWith(`/events/${event.slug}/badges/printed`, { only: 'revoked' })}>
        {t('badges.to-collect-list')}
      </a>
    </Message>
  );
}

function Nobody({ slug }: { slug: string }) {
  const t = useText();
  return (
    <EmptyState title={t('badges.nobody-approved')} text={t('badges.nobody-approved-text')}>
      <ButtonLink href={`/events/${slug}/delegations`}>{t('badges.to-delegations')}</ButtonLink>
    </EmptyState>
  );
}

function Printing(desk: BadgesPageProps) {
  const t = useText();
  const { event, filter, preview, approved, printed } = desk;
  return (
    <>
      <Stats>
        <Stat value={approved} label={t('badges.approved')} />
        <Stat value={printed} label={t('badges.printed')} share={{ value: printed, max: approved }} />
        <Stat value={approved - printed} label={t('badges.unprinted')} />
      </Stats>
      {desk.outdated > 0 && (
        <Message tone="warning">{t('badges.outdated', { count: desk.outdated })}</Message>
      )}
      <Card title={t('badges.who')}>
        <BadgeFilters {...desk} />
      </Card>
      <PostForm action={`/events/${event.slug}/print-runs`}>
        {Object.entries(filter).map(([name, value]) => (
          <HiddenField key={name} name={name} value={value as string | number} />
        ))}
        <Columns>
          <PrintPanel {...desk} />
          {preview && <BadgePreview {...preview} />}
        </Columns>
        <PeopleTable {...desk} />
      </PostForm>
    </>
  );
}

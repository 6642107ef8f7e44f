import type { EventLevel, EventStatus } from '../../src/programme/plan/plan.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { PrintButton } from '../ui/button.js';
import { DataTable } from '../ui/table.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';
import { useSetupCrumbs } from './crumbs.js';

export interface EventRow {
  slug: string;
  name: string;
  level: EventLevel;
  status: EventStatus;
  /** As people read them; empty where not set. */
  when: string;
  where: string;
  opensOn: string;
  closesOn: string;
  /** Nothing is due, and no quota is set. */
  takesProposals: boolean;
  /** Run by this office: quotas and ages can be set. */
  provincial: boolean;
}

const tones: Record<EventStatus, TagTone> = {
  fixed: 'green',
  expected: 'yellow',
  optional: 'grey',
  unspecified: 'grey',
};

export function EventsPage({ events }: { events: EventRow[] }) {
  const t = useText();
  const title = t('programme.setup.events');
  return (
    <Layout title={title} wide crumbs={useSetupCrumbs(title)}>
      <PageHeading title={title} lead={t('programme.setup.events-lead')}>
        <PrintButton />
      </PageHeading>
      <DataTable
        caption={title}
        hideCaption
        openRows
        rows={events}
        rowKey={({ slug }) => slug}
        columns={[
          {
            heading: t('programme.event.name'),
            cell: ({ slug, name }) => <a href={`/setup/events/${slug}`}>{name}</a>,
          },
          { heading: t('programme.event.when'), cell: (event) => <When {...event} /> },
          { heading: t('programme.event.where'), cell: ({ where }) => where || t('programme.event.not-set') },
          { heading: t('programme.event.registration'), cell: (event) => <Registration {...event} /> },
          { heading: t('programme.setup.more'), cell: (event) => <More {...event} /> },
        ]}
      />
    </Layout>
  );
}

function When({ when, status }: EventRow) {
  const t = useText();
  return (
    <>
      {when && <div>{when}</div>}
      <Tag tone={tones[status]} text={t(`programme.event-status.${status}`)} />
    </>
  );
}

function Registration({ opensOn, closesOn }: EventRow) {
  const t = useText();
  if (!opensOn && !closesOn) return <>{t('programme.event.not-set')}</>;
  return (
    <>
      {opensOn && <div>{t('programme.event.from', { day: opensOn })}</div>}
      {closesOn && <div>{t('programme.event.until', { day: closesOn })}</div>}
    </>
  );
}

function More({ slug, name, provincial }: EventRow) {
  const t = useText();
  const links = [
    ...(provincial ? [{ href: `/setup/quotas/${slug}`, text: t('programme.setup.quotas') }] : []),
    ...(provincial ? [{ href: `/setup/ages/${slug}`, text: t('programme.setup.ages') }] : []),
    ...(provincial ? [{ href: `/setup/consents/${slug}`, text: t('consents.setup.title') }] : []),
    { href: `/events/${slug}`, text: t('programme.setup.public-page') },
  ];
  return (
    <>
      {links.map(({ href, text }) => (
        <div key={href}>
          <a href={href} aria-label={`${text}: ${name}`}>
            {text}
          </a>
        </div>
      ))}
    </>
  );
}

import type { AgendaLine, AgendasView } from '../../src/schedule/reading/agenda-desk.service.js';
import { Button } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { DataTable } from '../ui/table.js';
import { agendaPath, schedulePath } from './paths.js';

/** Whose agenda is where, and who may open it without an account. */
export function AgendasPage({ view: { event, isReleased, lines } }: { view: AgendasView }) {
  const t = useText();
  const title = t('schedule.agenda.title');
  const crumbs = [
    { text: event.name, href: `/events/${event.slug}` },
    { text: t('schedule.public.title'), href: schedulePath(event) },
    { text: title },
  ];
  return (
    <Layout wide title={title} crumbs={crumbs}>
      <PageHeading title={title} lead={t('schedule.agenda.lead')} />
      {lines.length === 0 ? (
        <EmptyState
          title={t(isReleased ? 'schedule.paper.nobody' : 'schedule.public.none')}
          text={t('schedule.agenda.none-text')}
        />
      ) : (
        <DataTable
          hideCaption
          caption={title}
          rows={lines}
          rowKey={({ owner }) => `${owner.kind} ${owner.subject}`}
          columns={[
            {
              heading: t('schedule.agenda.one'),
              cell: (line) => <a href={agendaPath(line.owner)}>{line.title}</a>,
            },
            { heading: t('schedule.agenda.link'), cell: (line) => <Link line={line} /> },
          ]}
        />
      )}
    </Layout>
  );
}

function Link({ line: { owner, title, link } }: { line: AgendaLine }) {
  const t = useText();
  if (link)
    return (
      <>
        <a href={link.href} class="long-link">
          {link.href}
        </a>
        <PostForm action={`/agenda-links/${link.id}`} method="DELETE">
          <Button kind="link" small aria-label={t('schedule.agenda.revoke-of', { title })}>
            {t('schedule.agenda.revoke')}
          </Button>
        </PostForm>
      </>
    );
  return (
    <PostForm action={`/events/${owner.eventSlug}/agenda-links`}>
      <HiddenField name="kind" value={owner.kind} />
      <HiddenField name="subject" value={owner.subject} />
      <Button kind="secondary" small aria-label={t('schedule.agenda.make-of', { title })}>
        {t('schedule.agenda.make')}
      </Button>
    </PostForm>
  );
}

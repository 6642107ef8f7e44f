import type { AgendaView } from '../../src/schedule/reading/agendas.service.js';
import { alongside } from '../../src/schedule/item.js';
import { daysOf } from '../../src/schedule/days.js';
import { ButtonLink, PrintButton } from '../ui/button.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { schedulePath } from './paths.js';
import { PublicItem } from './public-item.js';
import { dayInWords } from './schedule-words.js';

interface AgendaPageProps {
  view: AgendaView;
  /** Of the link by which it was opened; null behind sign-in. */
  token: string | null;
}

/** "Where do we have to be, and when?" */
export function AgendaPage({ view: { schedule, agenda }, token }: AgendaPageProps) {
  const t = useText();
  const { event } = schedule;
  const crumbs = [
    { text: event.name, href: `/events/${event.slug}` },
    { text: t('schedule.public.title'), href: schedulePath(event) },
    { text: agenda.title },
  ];
  return (
    <Layout title={agenda.title} crumbs={crumbs}>
      <PageHeading title={agenda.title} lead={event.name}>
        <PrintButton />
        {token && (
          <ButtonLink kind="secondary" href={`/agenda/${token}/calendar.ics`}>
            {t('schedule.public.calendar')}
          </ButtonLink>
        )}
      </PageHeading>
      {token && <p class="soft">{t('schedule.agenda.care')}</p>}
      {agenda.items.length === 0 && (
        <EmptyState title={t('schedule.paper.nothing')} text={t('schedule.agenda.none-text')} />
      )}
      {daysOf(event, agenda.items).map((day) => (
        <section key={day.number} class="agenda">
          <h2>{dayInWords(day, t)}</h2>
          <ol class="agenda__items">
            {alongside(agenda.items.filter((item) => item.day === day.number)).map((together) => (
              <PublicItem key={together[0]?.id} items={together} schedule={schedule} />
            ))}
          </ol>
        </section>
      ))}
    </Layout>
  );
}

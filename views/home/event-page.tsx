import { EventTags } from './countdown.js';
import type { DaysLeft } from './countdown.js';
import { EventFacts } from './event-facts.js';
import { Participants } from './participants.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Card, Columns } from '../ui/card.js';
import { Crumbs } from '../ui/crumbs.js';
import { Contact } from '../ui/footer.js';
import { useFrame, useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';

export interface EventPageProps {
  name: string;
  /** Weekday and date as people read them; empty without a date. */
  when: string;
  place: string;
  /** Empty while the venue is still to be chosen. */
  venue: string;
  expected: boolean;
  daysLeft: DaysLeft;
  about?: string;
  host: string | null;
  chair: string | null;
  coOrganizers: string[];
  /** Names of the units that send a delegation, and of those that send a leader. */
  districts: string[];
  agencies: string[];
  /** Null before a schedule is released. */
  scheduleHref: string | null;
}

/** Everything public about an event; never a person's name but the committee's contact. */
export function EventPage(event: EventPageProps) {
  const t = useText();
  return (
    <Layout title={event.name} wide band={<EventBand {...event} />}>
      <Columns>
        <div>
          <Card title={t('home.event.what')}>
            {event.about && <p>{event.about}</p>}
            <EventFacts {...event} />
            {event.scheduleHref && (
              <Buttons>
                <ButtonLink href={event.scheduleHref}>{t('schedule.public.open')}</ButtonLink>
              </Buttons>
            )}
          </Card>
          <Participants districts={event.districts} agencies={event.agencies} />
        </div>
        <div>
          <Countdown daysLeft={event.daysLeft} />
          <ContactCard />
        </div>
      </Columns>
    </Layout>
  );
}

function EventBand({ name, when, expected, daysLeft }: EventPageProps) {
  const t = useText();
  return (
    <div class="event-band">
      <div class="container">
        <Crumbs crumbs={[{ text: t('common.home'), href: '/' }, { text: name }]} />
        <h1>{name}</h1>
        <p class="event-when">
          <span>{when || t('home.event.no-date')}</span>
          <EventTags expected={expected} daysLeft={daysLeft} />
        </p>
      </div>
    </div>
  );
}

function Countdown({ daysLeft }: { daysLeft: DaysLeft }) {
  const t = useText();
  if (daysLeft === null) return null;
  return (
    <Card title={t('home.event.countdown')} accent="sun">
      <p class="countdown">{countdownText(daysLeft, t)}</p>
    </Card>
  );
}

function countdownText(daysLeft: number, t: ReturnType<typeof useText>): string {
  if (daysLeft < 0) return t('home.event.took-place');
  return daysLeft === 0 ? t('home.today') : t('home.event.in-days', { count: daysLeft });
}

function ContactCard() {
  const { contact, t } = useFrame();
  return (
    <Card title={t('home.event.contact')}>
      <p>{t(contact ? 'home.event.contact-text' : 'home.event.no-contact')}</p>
      <Contact />
      <p class="soft small">{t('home.event.privacy')}</p>
    </Card>
  );
}

import type { PlaceView } from '../../src/representatives/seat-views.service.js';
import { hasName } from '../../src/representatives/seat-words.js';
import { formatDay } from '../../src/core/vietnamese/dates.js';
import { eventPeriod } from '../delegates/event-period.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { SummaryList } from '../ui/summary-list.js';
import { AnswerForms } from './answer-forms.js';
import { ContentsCard } from './contents-card.js';
import { LettersCard } from './letters-card.js';
import { NoLeaderTag, SeatTag } from './seat-tag.js';

/** The form that came back, if one did. */
export type PlaceForms = Partial<
  Record<'name' | 'decline' | 'contents' | 'click' | 'confirm' | 'question', FormState>
>;

interface PlacePageProps {
  view: PlaceView;
  forms: PlaceForms;
}

/** "Whom do we send, and what will they say?" For the agency, with or without an account. */
export function PlacePage({ view, forms }: PlacePageProps) {
  const t = useText();
  const { event, unit, place, entrance } = view;
  const form = Object.values(forms)[0] ?? emptyForm;
  const title = t('representatives.place.title', { event: event.name });
  const crumbs =
    entrance.by === 'account' ? [{ text: t('home.nav.desk'), href: '/desk' }, { text: title }] : undefined;
  return (
    <Layout title={title} hasErrors={form.errors.length > 0} crumbs={crumbs}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={unit.name} />
      <Request view={view} />
      <Question view={view} />
      <Recorded view={view} />
      <AnswerForms view={view} forms={forms} />
      {hasName(place.state) && <ContentsCard view={view} forms={forms} />}
      <LettersCard view={view} />
    </Layout>
  );
}

/** What is asked, in the plan's own words; asked, never ordered. */
function Request({ view: { event, seat, lastDay, place } }: { view: PlaceView }) {
  const t = useText();
  const where = [event.venue, event.place].filter(Boolean).join(', ');
  return (
    <Card accent="sun" title={t('representatives.place.asked')} note={eventPeriod(event)}>
      <p>{t(`representatives.place.${seat.section ? 'request' : 'request-only'}`, { event: event.name })}</p>
      <blockquote lang="vi">“{seat.wording}”</blockquote>
      <SummaryList
        rows={[
          ...(where ? [{ label: t('representatives.mail.where'), value: where }] : []),
          ...(lastDay ? [{ label: t('representatives.place.last-day'), value: formatDay(lastDay) }] : []),
          ...(seat.count > 1
            ? [
                {
                  label: t('representatives.place.which'),
                  value: t('representatives.place.number', { number: place.number, count: seat.count }),
                },
              ]
            : []),
        ]}
      />
    </Card>
  );
}

function Question({ view: { place } }: { view: PlaceView }) {
  const t = useText();
  if (place.question === '') return null;
  return (
    <Message tone="warning" title={t('representatives.place.question')}>
      <p class="keep-lines">{place.question}</p>
    </Message>
  );
}

function Recorded({ view: { place, entrance } }: { view: PlaceView }) {
  const t = useText();
  if (!hasName(place.state) && place.state !== 'declined') return null;
  return (
    <Card title={t('representatives.place.recorded')} note={<SeatTag state={place.state} />}>
      <AnswerSummary view={{ place }} />
      <Buttons>
        <ButtonLink kind="secondary" href={`${entrance.base}/receipt`}>
          {t('representatives.receipt.open')}
        </ButtonLink>
      </Buttons>
    </Card>
  );
}

export function AnswerSummary({ view: { place } }: { view: Pick<PlaceView, 'place'> }) {
  const t = useText();
  const { name, title, phone, email, letterNumber, letterDay, declineReason } = place;
  if (place.state === 'declined')
    return <SummaryList rows={[{ label: t('representatives.field.reason'), value: declineReason }]} />;
  const letter = [letterNumber, letterDay && formatDay(letterDay as Parameters<typeof formatDay>[0])];
  return (
    <SummaryList
      rows={[
        {
          label: t('representatives.field.name'),
          value: (
            <>
              {name} <NoLeaderTag place={place} />
            </>
          ),
        },
        { label: t('representatives.field.title'), value: title },
        {
          label: t('representatives.field.leader'),
          value: place.isLeader === null ? '' : t(`representatives.leader.${place.isLeader ? 'yes' : 'no'}`),
        },
        { label: t('representatives.field.phone'), value: phone },
        { label: t('representatives.field.email'), value: email },
        { label: t('representatives.field.letter'), value: letter.filter(Boolean).join(', ') },
      ]}
    />
  );
}

import { formatMoment } from '../../src/core/vietnamese/dates.js';
import { takesUnits } from '../../src/programme/event-kinds.js';
import type { JourneyView } from '../../src/travel/journey-reader.js';
import type { Stay } from '../../src/travel/stay.js';
import { eventPeriod } from '../delegates/event-period.js';
import { delegationCrumbs, delegationPath } from '../delegates/paths.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField } from '../ui/fields.js';
import { PostForm } from '../ui/form.js';
import { emptyForm } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { PageHeading } from '../ui/page-heading.js';
import { SummaryList } from '../ui/summary-list.js';
import { CompanionsTable } from './companions-table.js';
import { JourneyFields } from './journey-fields.js';
import { legText, mealsText, nightsText } from './travel-text.js';
import { journeyPath } from './travel-paths.js';
import { delegationName } from '../delegates/delegation-name.js';

interface JourneyPageProps {
  view: JourneyView;
  /** After a save that could not be carried out. */
  form?: FormState;
}

/** "When and how do we come, where do we sleep, what do we eat?" */
export function JourneyPage({ view, form = emptyForm }: JourneyPageProps) {
  const t = useText();
  const title = t('travel.title');
  const { event } = view;
  const lead = [delegationName(view, t), event.name, eventPeriod(event)];
  return (
    <Layout wide title={title} crumbs={delegationCrumbs(view, t, title)} hasErrors={form.errors.length > 0}>
      <ErrorSummary form={form} />
      <PageHeading title={title} lead={lead.filter(Boolean).join(' · ')} />
      <Messages view={view} />
      {mayTell(view) ? <JourneyFormCard view={view} form={form} /> : <ToldCard view={view} />}
      {view.people.length > 0 && <CompanionsTable people={view.people} mayTell={mayTell(view)} />}
    </Layout>
  );
}

function mayTell({ event, isOwn, isOver, offer }: JourneyView): boolean {
  return isOwn && !isOver && offer !== null && takesUnits(event);
}

function Messages({ view: { offer, isOver, isOwn, needsReview, changedAt } }: { view: JourneyView }) {
  const t = useText();
  return (
    <>
      {!offer && <Message title={t('travel.no-days')} />}
      {offer && isOver && isOwn && <Message title={t('travel.over')} />}
      {needsReview && !isOver && <Message tone="warning" title={t('travel.review')} />}
      {changedAt && <p class="soft">{t('travel.changed-at', { at: formatMoment(changedAt) })}</p>}
    </>
  );
}

function JourneyFormCard({ view, form }: { view: JourneyView; form: FormState }) {
  const t = useText();
  const { event, unit, offer } = view;
  if (!offer) return null;
  const shown = form === emptyForm ? { values: view.values, errors: [] } : form;
  const version = form.theirs?.version ?? shown.values.version ?? 0;
  return (
    <PostForm class="form" action={journeyPath({ eventSlug: event.slug, unitSlug: unit.slug })} method="PUT">
      <HiddenField name="version" value={version} />
      <p>{t('travel.lead')}</p>
      {!view.stay && <p class="soft">{t('travel.proposal')}</p>}
      <JourneyFields form={shown} offer={offer} unit={unit} />
      <LeftOut view={view} />
      <Buttons>
        <Button>{t('travel.save')}</Button>
        <ButtonLink kind="secondary" href={delegationPath(view)}>
          {t('delegates.back-to-delegation')}
        </ButtonLink>
      </Buttons>
    </PostForm>
  );
}

/** Not chosen though the delegation is there: right, or forgotten. */
function LeftOut({ view: { leftOut } }: { view: JourneyView }) {
  const t = useText();
  if (!leftOut) return null;
  const parts = [
    leftOut.nights.length > 0 && t('travel.left-out.nights', { nights: nightsText(leftOut.nights, t) }),
    leftOut.meals.length > 0 && t('travel.left-out.meals', { meals: mealsText(leftOut.meals, t) }),
  ].filter((part) => part !== false);
  if (parts.length === 0) return null;
  return <p class="soft">{t('travel.left-out.text', { parts: parts.join('; ') })}</p>;
}

function ToldCard({ view: { stay } }: { view: JourneyView }) {
  const t = useText();
  if (!stay) return <Card title={t('travel.together')}>{t('travel.not-told')}</Card>;
  return (
    <Card title={t('travel.together')}>
      <StayList stay={stay} />
    </Card>
  );
}

function StayList({ stay: { arrival, departure, nights, meals } }: { stay: Stay }) {
  const t = useText();
  return (
    <SummaryList
      rows={[
        { label: t('travel.arrival'), value: legText(arrival, t) },
        { label: t('travel.departure'), value: legText(departure, t) },
        { label: t('travel.nights'), value: nightsText(nights, t) },
        { label: t('travel.meals'), value: mealsText(meals, t) },
      ]}
    />
  );
}

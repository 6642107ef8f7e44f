import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { VenueView } from '../../src/hosting/venue-reader.js';
import { Button, ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { Details } from '../ui/details.js';
import { ErrorSummary } from '../ui/error-summary.js';
import { HiddenField, TextArea } from '../ui/fields.js';
import { emptyForm, errorOf } from '../ui/form-state.js';
import type { FormState } from '../ui/form-state.js';
import { PostForm } from '../ui/form.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { venueCrumbs, venuePath, venuesPath } from './paths.js';
import { ProposalTag, VenueFacts } from './venue-words.js';

interface VenuePageProps {
  view: VenueView;
  form?: FormState;
}

/** One proposed place; for the committee, its decision, and for the host what comes next. */
export function VenuePage({ view, form = emptyForm }: VenuePageProps) {
  const t = useText();
  const { event, proposal, isHost, isOver, isCommittee } = view;
  const isWaiting = proposal.state === 'waiting';
  return (
    <Layout
      title={proposal.name}
      crumbs={venueCrumbs(event, t, proposal.name)}
      hasErrors={form.errors.length > 0}
    >
      <ErrorSummary form={form} />
      <PageHeading title={proposal.name} lead={<Lead view={view} />} />
      <Card>
        <VenueFacts proposal={proposal} />
      </Card>
      <Answer view={view} />
      {isWaiting && isCommittee && <Decide view={view} form={form} />}
      {isWaiting && isHost && <Withdrawal view={view} />}
      <Buttons>
        {isHost && !isOver && !isWaiting && (
          <ButtonLink href={`${venuesPath(event)}/new?after=${proposal.id}`}>
            {t('hosting.venue.propose-after')}
          </ButtonLink>
        )}
        <ButtonLink kind="secondary" href={venuesPath(event)}>
          {t('hosting.venue.back')}
        </ButtonLink>
      </Buttons>
    </Layout>
  );
}

function Lead({ view: { proposal, proposedBy } }: { view: VenueView }) {
  const t = useText();
  const who = { name: proposedBy ?? t('hosting.somebody'), at: formatMoment(proposal.proposedAt) };
  return (
    <>
      <ProposalTag state={proposal.state} /> {t('hosting.venue.by', who)}
    </>
  );
}

/** Who decided, when, and what the host is told. */
function Answer({ view: { proposal, decidedBy } }: { view: VenueView }) {
  const t = useText();
  if (!proposal.decidedAt) return null;
  const who = { name: decidedBy ?? t('hosting.somebody'), at: formatMoment(proposal.decidedAt) };
  return (
    <Card title={t(`hosting.venue.became.${proposal.state}`)} note={t('hosting.venue.decided-by', who)}>
      {proposal.answer && <p class="keep-lines">{proposal.answer}</p>}
    </Card>
  );
}

function Decide({ view: { event, proposal, isOver }, form }: { view: VenueView; form: FormState }) {
  const t = useText();
  const hint = event.venue
    ? t('hosting.venue.accept-instead', { venue: event.venue })
    : t('hosting.venue.accept-hint');
  return (
    <Card title={t('hosting.venue.decision')} accent="sun">
      <p>{isOver ? t('hosting.over') : hint}</p>
      {!isOver && <Acceptance event={event} proposal={proposal} />}
      <Details summary={t('hosting.venue.give-back-open')} open={errorOf(form, 'answer') !== undefined}>
        <PostForm action={`${venuePath(proposal)}/return`}>
          <TextArea
            form={form}
            name="answer"
            label={t('hosting.venue.answer')}
            hint={t('hosting.venue.answer-hint')}
            rows={3}
          />
          <Button kind="danger">{t('hosting.venue.give-back')}</Button>
        </PostForm>
      </Details>
    </Card>
  );
}

function Acceptance({ event, proposal }: Pick<VenueView, 'event' | 'proposal'>) {
  const t = useText();
  return (
    <PostForm action={`${venuePath(proposal)}/acceptance`}>
      <HiddenField name="version" value={event.version} />
      <Buttons>
        <Button kind="action">{t('hosting.venue.accept')}</Button>
      </Buttons>
    </PostForm>
  );
}

function Withdrawal({ view: { proposal } }: { view: VenueView }) {
  const t = useText();
  return (
    <Card title={t('hosting.venue.waits')}>
      <p>{t('hosting.venue.withdraw-hint')}</p>
      <PostForm action={venuePath(proposal)} method="DELETE">
        <Button kind="secondary">{t('hosting.venue.withdraw')}</Button>
      </PostForm>
    </Card>
  );
}

import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { VenuesView } from '../../src/hosting/venue-reader.js';
import type { VenueProposal } from '../../src/hosting/venue-proposal.entity.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Card, CardGrid } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { Message } from '../ui/notice.js';
import { HostingHead } from './hosting-head.js';
import { venueCrumbs, venuePath, venuesPath } from './paths.js';
import { ProposalTag, VenueFacts } from './venue-words.js';

/** Where the event takes place, and which places were proposed: what waits stands side by side, to be compared. */
export function VenuesPage({ view }: { view: VenuesView }) {
  const t = useText();
  const { event, proposals, isHost, isOver } = view;
  const mayPropose = isHost && !isOver;
  const open = proposals.filter(({ state }) => state === 'waiting' || state === 'accepted');
  return (
    <Layout wide title={t('hosting.venue.title')} crumbs={venueCrumbs(event, t)}>
      <HostingHead view={view} part="venue">
        {mayPropose && (
          <ButtonLink href={`${venuesPath(event)}/new`}>{t('hosting.venue.propose')}</ButtonLink>
        )}
      </HostingHead>
      {isHost && isOver && <Message title={t('hosting.over')} />}
      <VenueNow view={view} />
      {proposals.length === 0 && <NoProposal isHost={mayPropose} />}
      <CardGrid>
        {open.map((proposal) => (
          <ProposalCard key={proposal.id} proposal={proposal} view={view} />
        ))}
      </CardGrid>
      <History proposals={proposals.filter((one) => !open.includes(one))} />
    </Layout>
  );
}

function VenueNow({ view: { event, duty } }: { view: VenuesView }) {
  const t = useText();
  const where = [event.venue, event.place].filter(Boolean).join(', ');
  return (
    <Card title={t('hosting.venue.now')} accent={event.venue ? undefined : 'sun'}>
      <p>
        {event.venue ? t('hosting.venue.is', { where }) : t('hosting.venue.open', { place: event.place })}
      </p>
      {duty && (
        <p class="soft">{t('hosting.venue.duty', { section: duty.section, wording: duty.wording })}</p>
      )}
    </Card>
  );
}

function NoProposal({ isHost }: { isHost: boolean }) {
  const t = useText();
  return (
    <EmptyState
      title={t('hosting.venue.none')}
      text={t(isHost ? 'hosting.venue.none-host' : 'hosting.venue.none-committee')}
    />
  );
}

function ProposalCard({ proposal, view }: { proposal: VenueProposal; view: VenuesView }) {
  const t = useText();
  const isWaiting = proposal.state === 'waiting';
  return (
    <Card
      title={proposal.name}
      note={<ProposalTag state={proposal.state} />}
      accent={isWaiting ? 'sun' : 'sea'}
    >
      <VenueFacts proposal={proposal} />
      <Buttons>
        <ButtonLink kind={isWaiting && view.isCommittee ? 'primary' : 'secondary'} href={venuePath(proposal)}>
          {t(isWaiting && view.isCommittee ? 'hosting.venue.look-and-decide' : 'hosting.venue.look')}
          <span class="govuk-visually-hidden"> {proposal.name}</span>
        </ButtonLink>
      </Buttons>
    </Card>
  );
}

function History({ proposals }: { proposals: VenueProposal[] }) {
  const t = useText();
  if (proposals.length === 0) return null;
  return (
    <Card title={t('hosting.venue.history')}>
      <ul class="plain-list history">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <a href={venuePath(proposal)}>{proposal.name}</a> <ProposalTag state={proposal.state} />
            <span class="table__under">
              {t('hosting.venue.proposed-at', { at: formatMoment(proposal.proposedAt) })}
            </span>
            {proposal.answer && <span class="table__under keep-lines">{proposal.answer}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

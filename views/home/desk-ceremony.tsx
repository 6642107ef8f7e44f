import { StateTag } from '../delegates/state-tag.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';
import { Links } from './desk-links.js';
import type { DeskEvent } from './desk-committee.js';
import { OnTheirWay } from './on-their-way.js';
import type { DeskDelegation } from './desk-page.js';

/** A district may propose children for a ceremony: nothing is counted, and nothing is late. */
export function ProposalCard(proposal: DeskDelegation) {
  const t = useText();
  const { href, unit, event, when, state, stage, returned } = proposal;
  const isOver = stage === 'over';
  return (
    <Card title={event} note={when} accent={returned ? 'coral' : undefined}>
      {returned && <Returned {...returned} />}
      <p>{t(isOver ? 'delegates.proposal.desk.over' : 'delegates.proposal.desk.text')}</p>
      {state !== 'none' && (
        <p>
          {t('delegates.proposal.of', { unit })} <StateTag state={state} />
        </p>
      )}
      <OnTheirWay {...proposal} />
      <Buttons>
        <ButtonLink kind={returned ? undefined : 'secondary'} href={href}>
          {t(isOver ? 'delegates.proposal.desk.look' : `delegates.proposal.desk.next.${state}`)}
        </ButtonLink>
      </Buttons>
    </Card>
  );
}

/** What the committee has given back, and why. */
export function Returned({ reason, at }: NonNullable<DeskDelegation['returned']>) {
  const t = useText();
  return (
    <Message tone="danger" title={t('home.desk.returned')}>
      <p>{t('home.desk.returned-text', { reason, at })}</p>
    </Message>
  );
}

interface CeremonyCardProps extends DeskEvent {
  ways: { text: string; href: string }[];
}

/** For the committee: how many proposals wait, and the ways to the ceremony. */
export function CeremonyCard({ slug, name, when, proposalsWaiting = 0, ways }: CeremonyCardProps) {
  const t = useText();
  const path = `/events/${slug}`;
  const links = [
    { text: t('delegates.proposal.board.title'), href: `${path}/delegations` },
    { text: t('gifts.title'), href: `${path}/gifts` },
    { text: t('home.desk.badges'), href: `${path}/badges` },
    ...ways,
  ];
  return (
    <Card title={name} note={when} accent={proposalsWaiting > 0 ? 'sun' : undefined}>
      <p>{t('delegates.proposal.desk.committee')}</p>
      <p>
        {proposalsWaiting > 0
          ? t('delegates.proposal.desk.waiting', { count: proposalsWaiting })
          : t('delegates.proposal.desk.none-waiting')}
      </p>
      <Links label={name} links={links} />
    </Card>
  );
}

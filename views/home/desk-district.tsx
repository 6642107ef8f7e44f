import type { JourneyState } from '../../src/travel/travel-words.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { QuotaBar } from '../delegates/quota-bar.js';
import { StateTag } from '../delegates/state-tag.js';
import type { DeskDelegation } from './desk-page.js';
import { ProposalCard, Returned } from './desk-ceremony.js';
import { OnTheirWay } from './on-their-way.js';
import { missingText } from './missing-text.js';

/** The delegations that a district owes, each with its state, its deadline and one next step. */
export function DistrictDesk({ delegations }: { delegations: DeskDelegation[] }) {
  const t = useText();
  const owesNothing = delegations.every(({ isProposal }) => isProposal);
  return (
    <>
      {owesNothing && (
        <EmptyState title={t('home.desk.no-delegation')} text={t('home.desk.no-delegation-text')} />
      )}
      {delegations.map((delegation) =>
        delegation.isProposal ? (
          <ProposalCard key={delegation.href} {...delegation} />
        ) : (
          <Delegation key={delegation.href} {...delegation} />
        ),
      )}
    </>
  );
}

function Delegation(delegation: DeskDelegation) {
  const t = useText();
  const { href, unit, event, when, state, counts, closing, returned, signed, travel } = delegation;
  const missing = missingText(counts, t);
  return (
    <Card title={event} note={when} accent={returned ? 'coral' : undefined}>
      {returned && <Returned {...returned} />}
      <p>
        {t('delegates.delegation-of', { unit })} <StateTag state={state} />
      </p>
      {counts.map((count) => (
        <QuotaBar key={count.role} quota={count} />
      ))}
      {missing && <p>{missing}</p>}
      {closing && <p class="soft">{closingText(closing, t)}</p>}
      <p class="soft">{signed ? t('lists.signed.desk-done', signed) : t('lists.signed.desk-open')}</p>
      <OnTheirWay {...delegation} />
      {travel && <TravelLine state={travel} href={`${href}/travel`} />}
      <Buttons>
        <ButtonLink href={href}>{t(nextStep(delegation))}</ButtonLink>
      </Buttons>
    </Card>
  );
}

function nextStep({ state, stage }: DeskDelegation) {
  if (stage === 'over') return 'home.desk.look';
  const isLate = stage === 'frozen' && (state === 'none' || state === 'draft');
  return isLate ? 'home.desk.ask' : (`home.desk.next.${state}` as const);
}

function TravelLine({ state, href }: { state: JourneyState; href: string }) {
  const t = useText();
  return (
    <p class="soft">
      {t(`travel.desk.${state}`)}{' '}
      <a href={href}>{t(state === 'none' ? 'travel.card.tell' : 'travel.card.edit')}</a>
    </p>
  );
}

function closingText(
  { day, daysLeft, graceUntil }: NonNullable<DeskDelegation['closing']>,
  t: ReturnType<typeof useText>,
): string {
  if (graceUntil) return t('delegates.deadline.grace', { at: graceUntil });
  if (daysLeft < 0) return t('home.desk.closed', { day });
  return daysLeft === 0
    ? t('home.desk.closes-today', { day })
    : t('home.desk.closes', { day, count: daysLeft });
}

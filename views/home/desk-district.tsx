import type { BoardState } from '../../src/delegates/delegation-board.js';
import { Bar } from '../ui/progress-bar.js';
import { ButtonLink, Buttons } from '../ui/button.js';
import { Card } from '../ui/card.js';
import { EmptyState } from '../ui/empty-state.js';
import { useText } from '../ui/frame.js';
import { Message } from '../ui/notice.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';
import type { DeskDelegation } from './desk-page.js';

const tones: Record<BoardState, TagTone> = {
  none: 'grey',
  draft: 'blue',
  submitted: 'yellow',
  returned: 'red',
  approved: 'green',
};

/** The delegations that a district owes, each with its state, its deadline and one next step. */
export function DistrictDesk({ delegations }: { delegations: DeskDelegation[] }) {
  const t = useText();
  if (delegations.length === 0)
    return <EmptyState title={t('home.desk.no-delegation')} text={t('home.desk.no-delegation-text')} />;
  return (
    <>
      {delegations.map((delegation) => (
        <Delegation key={delegation.href} {...delegation} />
      ))}
    </>
  );
}

function Delegation({ href, unit, event, when, state, counts, closing, returned }: DeskDelegation) {
  const t = useText();
  return (
    <Card title={event} note={when} accent={returned ? 'coral' : undefined}>
      {returned && (
        <Message tone="danger" title={t('home.desk.returned')}>
          <p>{t('home.desk.returned-text', { reason: returned.reason, at: returned.at })}</p>
        </Message>
      )}
      <p>
        {t('delegates.delegation-of', { unit })}{' '}
        <Tag tone={tones[state]} text={t(`delegates.state.${state}`)} />
      </p>
      {counts.map(({ role, taken, may }) => (
        <Bar key={role} value={taken} max={may} label={t(`delegates.role.${role}`)} />
      ))}
      <Missing counts={counts} />
      {closing && <p class="soft">{closingText(closing, t)}</p>}
      <Buttons>
        <ButtonLink href={href}>{t(`home.desk.next.${state}`)}</ButtonLink>
      </Buttons>
    </Card>
  );
}

function Missing({ counts }: Pick<DeskDelegation, 'counts'>) {
  const t = useText();
  const missing = counts.filter(({ taken, must }) => taken < must);
  if (missing.length === 0) return null;
  const texts = missing.map(({ role, taken, must }) =>
    t(`home.desk.missing.${role}`, { count: must - taken }),
  );
  return <p>{t('home.desk.missing.all', { list: texts.join(', ') })}</p>;
}

function closingText(
  { day, daysLeft }: { day: string; daysLeft: number },
  t: ReturnType<typeof useText>,
): string {
  if (daysLeft < 0) return t('home.desk.closed', { day });
  return daysLeft === 0
    ? t('home.desk.closes-today', { day })
    : t('home.desk.closes', { day, count: daysLeft });
}

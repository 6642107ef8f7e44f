import type { Delegate } from '../../src/delegates/delegate.entity.js';
import type { Gender } from '../../src/delegates/delegate-roles.js';
import type { AgeCount, Composition, Share } from '../../src/delegates/shape/composition.js';
import type { Translate } from '../text/text.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { Bar } from '../ui/progress-bar.js';

interface CompositionCardProps {
  delegates: Delegate[];
  /** Null where the event doesn't count it. */
  composition: Composition | null;
}

/** How the children of one delegation are made up; circumstances are there for its own district alone. */
export function CompositionCard({ delegates, composition }: CompositionCardProps) {
  const t = useText();
  const children = delegates.filter(({ role }) => role === 'child');
  if (children.length === 0) return null;
  const countOf = (gender: Gender) => children.filter((child) => child.gender === gender).length;
  const [female, male] = [countOf('female'), countOf('male')];
  const unknown = children.length - female - male;
  return (
    <Card title={t('delegates.composition')}>
      <p>
        {unknown > 0
          ? t('delegates.composition-all', { female, male, unknown })
          : t('delegates.composition-text', { female, male })}
      </p>
      {composition && <CompositionBars composition={composition} />}
    </Card>
  );
}

export function CompositionBars({ composition }: { composition: Composition }) {
  const t = useText();
  const { shares, ages, children, unanswered } = composition;
  const isSensitive = shares.some(({ measure }) => measure === 'poor');
  return (
    <>
      {shares.map((share) => (
        <ShareBar key={share.measure} share={share} children={children} />
      ))}
      {isSensitive && unanswered > 0 && (
        <p class="soft small">{t('delegates.shape.unanswered', { count: unanswered })}</p>
      )}
      {isSensitive && <p class="soft small">{t('delegates.shape.own-only')}</p>}
      <AgeBars ages={ages} of={children} />
    </>
  );
}

function ShareBar({ share, children }: { share: Share; children: number }) {
  const t = useText();
  return (
    <>
      <Bar value={share.count} max={children} label={t(`delegates.shape.measure.${share.measure}`)} />
      {share.target !== null && (
        <p class="soft small">
          {targetText(share.target, t)} · {t(share.isMet ? 'delegates.rules.met' : 'delegates.rules.unmet')}
        </p>
      )}
    </>
  );
}

export function targetText(target: number, t: Translate): string {
  return t('delegates.shape.target', { target });
}

function AgeBars({ ages, of }: { ages: AgeCount[]; of: number }) {
  const t = useText();
  const known = ages.filter(({ age }) => age !== null);
  if (known.length === 0) return null;
  return (
    <>
      <h3 class="card__part">{t('delegates.shape.ages')}</h3>
      {known.map(({ age, count }) => (
        <Bar key={age} value={count} max={of} label={t('delegates.shape.age', { age: age ?? 0 })} />
      ))}
    </>
  );
}

import { formatMoment } from '../../src/core/vietnamese/dates.js';
import type { ForumComposition, PublishedShare } from '../../src/delegates/shape/compositions.service.js';
import type { PublishedCount } from '../../src/delegates/shape/published-count.js';
import type { Translate } from '../text/text.js';
import { Card } from '../ui/card.js';
import { useText } from '../ui/frame.js';
import { CompositionBars, targetText } from './composition-card.js';

interface ForumCompositionCardProps {
  composition: ForumComposition | null;
  setUpHref: string;
}

/** How the children of the whole event are made up: for the committee, which never sees it by unit. */
export function ForumCompositionCard({ composition, setUpHref }: ForumCompositionCardProps) {
  const t = useText();
  if (!composition) return null;
  return (
    <Card title={t('delegates.shape.forum-title')}>
      {composition.open.children > 0 && <CompositionBars composition={composition.open} />}
      <h3 class="card__part">{t('delegates.shape.circumstances')}</h3>
      <Circumstances sensitive={composition.sensitive} />
      <p>
        <a href={setUpHref}>{t('delegates.shape.set-up')}</a>
      </p>
    </Card>
  );
}

function Circumstances({ sensitive }: Pick<ForumComposition, 'sensitive'>) {
  const t = useText();
  if (!sensitive || sensitive.shares.some(({ published }) => published.kind === 'hidden'))
    return <p class="soft">{t('delegates.shape.too-few')}</p>;
  const { shares, children, countedAt } = sensitive;
  return (
    <>
      {shares.map((share) => (
        <SensitiveBar key={share.measure} share={share} children={children} />
      ))}
      <p class="soft small">{t('delegates.shape.how', { children, at: formatMoment(countedAt) })}</p>
    </>
  );
}

function SensitiveBar({ share, children }: { share: PublishedShare; children: number }) {
  const t = useText();
  const label = t(`delegates.shape.measure.${share.measure}`);
  return (
    <>
      <div class="bar bar--line">
        <span>{label}</span>
        <progress value={lowest(share.published)} max={children} aria-label={label} />
        <span class="bar__number">{countText(share.published, t)}</span>
      </div>
      {share.target !== null && (
        <p class="soft small">
          {targetText(share.target, t)} · {t(`delegates.shape.verdict.${share.verdict ?? 'unclear'}`)}
        </p>
      )}
    </>
  );
}

function lowest(published: PublishedCount): number {
  return published.kind === 'between' || published.kind === 'from' ? published.low : 0;
}

function countText(published: PublishedCount, t: Translate): string {
  if (published.kind === 'between') return `${published.low}–${published.high}`;
  return published.kind === 'from'
    ? t('delegates.shape.from', { low: published.low })
    : t('delegates.shape.under-five');
}

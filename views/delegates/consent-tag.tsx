import type { ConsentState, ConsentStatus } from '../../src/delegates/consent-source.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

const tones: Record<ConsentStatus, TagTone> = {
  missing: 'grey',
  partial: 'yellow',
  done: 'green',
  refused: 'red',
  withdrawn: 'red',
};

/** Where a person's consents stand, and whether pictures are out; a dash where nothing is asked. */
export function ConsentTag({ state }: { state: ConsentState | null | undefined }) {
  const t = useText();
  if (!state) return <>–</>;
  const isAnswered = state.status !== 'missing' && state.status !== 'partial';
  return (
    <span>
      <Tag tone={tones[state.status]} text={t(`delegates.consent.${state.status}`)} />
      {isAnswered && !state.mayBePhotographed && (
        <span class="table__under">{t('delegates.consent.no-photo')}</span>
      )}
    </span>
  );
}

import type { GiftState } from '../../src/gifts/gift-words.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

const tones: Record<GiftState, TagTone> = {
  proposed: 'yellow',
  confirmed: 'blue',
  given: 'green',
  'not-given': 'grey',
};

export function GiftTag({ state }: { state: GiftState }) {
  const t = useText();
  return <Tag tone={tones[state]} text={t(`gifts.state.${state}`)} />;
}

import type { BoardState } from '../../src/delegates/delegation-board.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

const tones: Record<BoardState, TagTone> = {
  none: 'grey',
  draft: 'blue',
  submitted: 'yellow',
  returned: 'red',
  approved: 'green',
};

export function StateTag({ state }: { state: BoardState }) {
  const t = useText();
  return <Tag tone={tones[state]} text={t(`delegates.state.${state}`)} />;
}

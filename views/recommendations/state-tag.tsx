import type { IntakeState, ReadingState } from '../../src/recommendations/recommendation-words.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

const tones: Record<ReadingState, TagTone> = {
  draft: 'grey',
  waiting: 'blue',
  returned: 'red',
  taken: 'green',
};

export function ReadingTag({ state }: { state: ReadingState }) {
  const t = useText();
  return <Tag tone={tones[state]} text={t(`recommendations.state.${state}`)} />;
}

const intakeTones: Record<IntakeState, TagTone> = {
  nothing: 'red',
  begun: 'yellow',
  'handed-in': 'green',
  'none-to-ask': 'grey',
};

export function IntakeTag({ state }: { state: IntakeState }) {
  const t = useText();
  return <Tag tone={intakeTones[state]} text={t(`recommendations.intake.${state}`)} />;
}

import type { FamilyAnswer } from '../../src/delegates/choice-source.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';

const tones = { waiting: 'yellow', agreed: 'green', refused: 'red' } as const;

/** Whether the family and the child agree to the journey. */
export function AnswerTag({ answer }: { answer: FamilyAnswer }) {
  const t = useText();
  return <Tag tone={tones[answer]} text={t(`selections.answer.${answer}`)} />;
}

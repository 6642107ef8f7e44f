import type { Answer } from '../../src/consents/consent-words.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

const tones: Record<Answer, TagTone> = { none: 'grey', agreed: 'green', refused: 'yellow', withdrawn: 'red' };

export function AnswerTag({ answer }: { answer: Answer }) {
  const t = useText();
  return <Tag tone={tones[answer]} text={t(`consents.answer.${answer}`)} />;
}

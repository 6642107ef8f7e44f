import type { Answer } from '../../src/recommendations/answering/answer.entity.js';
import { useText } from '../ui/frame.js';
import { OutcomeTag } from './stage-tag.js';

/** A written answer as it stands: for children first, then in full. */
export function AnswerText({ answer, none }: { answer: Answer | null; none: string }) {
  const t = useText();
  if (!answer || (answer.text === '' && answer.childText === ''))
    return none ? <p class="soft">{none}</p> : null;
  return (
    <div class="answer">
      {answer.childText && (
        <>
          <h3>{t('answers.answer.for-children')}</h3>
          <p class="keep-lines answer__child">{answer.childText}</p>
        </>
      )}
      {answer.text && (
        <>
          <h3>{t('answers.answer.in-full')}</h3>
          <p class="keep-lines">{answer.text}</p>
        </>
      )}
      {answer.outcome && (
        <p>
          <OutcomeTag outcome={answer.outcome} />
        </p>
      )}
      {answer.cause && <p class="keep-lines">{answer.cause}</p>}
    </div>
  );
}

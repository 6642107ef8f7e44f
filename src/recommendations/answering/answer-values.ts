import { dayAnswers } from '../../core/forms/day-answers.js';
import type { CoAnswer } from '../gathering/co-answer.entity.js';
import type { Answer, Commitment, SpokenAnswer } from './answer.entity.js';

type Values = Record<string, string>;

/** How stored words read in their forms; empty with version 0 before there are any. */
export function answerValues(answer: Answer | null): Values {
  const { text = '', childText = '', outcome = null, cause = '', version = 0 } = answer ?? {};
  return { text, childText, outcome: outcome ?? '', cause, version: String(version) };
}

export function shareAnswers({ text, version }: CoAnswer): Values {
  return { share: text, version: String(version) };
}

export function spokenValues(spoken: SpokenAnswer | null): Values {
  const { speaker = '', text = '', version = 0 } = spoken ?? {};
  return { speaker, said: text, version: String(version) };
}

export function commitmentValues({ text, ownerSlug, dueOn, version }: Commitment): Values {
  return { promise: text, owner: ownerSlug, ...dayAnswers('dueOn', dueOn), version: String(version) };
}

import type { CommitmentState, Outcome, Stage } from '../../src/recommendations/answering-words.js';
import type { ShownState } from '../../src/recommendations/showing/shown-words.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { TagTone } from '../ui/tag.js';

const tones: Record<Stage, TagTone> = {
  open: 'yellow',
  national: 'grey',
  assigned: 'blue',
  submitted: 'yellow',
  approved: 'green',
  answered: 'green',
};

export function StageTag({ stage }: { stage: Stage }) {
  const t = useText();
  return <Tag tone={tones[stage]} text={t(`answers.stage.${stage}`)} />;
}

export const stateTones: Record<ShownState, TagTone> = {
  met: 'green',
  continuing: 'blue',
  'not-yet': 'grey',
  spoken: 'yellow',
  reopened: 'red',
};

/** In words for children. */
export function ShownTag({ state }: { state: ShownState }) {
  const t = useText();
  return <Tag tone={stateTones[state]} text={t(`answers.shown.${state}`)} />;
}

/** In the Ministry's words. */
export function OutcomeTag({ outcome }: { outcome: Outcome }) {
  const t = useText();
  return <Tag tone={stateTones[outcome]} text={t(`answers.state.${outcome}`)} />;
}

const commitmentTones: Record<CommitmentState, TagTone> = {
  recorded: 'yellow',
  confirmed: 'green',
  disputed: 'red',
};

export function CommitmentTag({ state }: { state: CommitmentState }) {
  const t = useText();
  return <Tag tone={commitmentTones[state]} text={t(`answers.commitment.state.${state}`)} />;
}

import type { FieldMistake } from '../../core/errors/refusals.js';
import { wholeWords } from '../../core/vietnamese/whole-words.js';
import type { OriginalText } from '../originals.js';
import type { MaskReason } from '../recommendation-words.js';

export interface MaskedWords {
  words: string;
  reason: MaskReason;
}

/** What stands in the place of words that are not shown; Vietnamese in every language, as is the text around them. */
const placeholders: Record<MaskReason, string> = {
  person: '[tên người]',
  teacher: '[thầy, cô]',
  school: '[tên trường]',
  place: '[địa chỉ]',
  contact: '[liên hệ]',
};

/** Title and text without the words, wherever they stand as whole words, in capitals or not. */
export function masked({ title, text }: OriginalText, masks: MaskedWords[]): OriginalText {
  // Longer ones first: "thầy Nam" before "Nam".
  const inOrder = masks.toSorted((one, other) => other.words.length - one.words.length);
  const without = (whole: string) =>
    inOrder.reduce(
      (shown, { words, reason }) => shown.replace(wholeWords(words), placeholders[reason]),
      whole,
    );
  return { title: without(title), text: without(text) };
}

/** Words that the text does not hold mask nothing, and somebody thinks that they do. */
export function mistakesInMasks({ title, text }: OriginalText, masks: MaskedWords[]): FieldMistake[] {
  return masks.flatMap(({ words }, index) =>
    wholeWords(words).test(`${title}\n${text}`)
      ? []
      : [{ field: `words-${index + 1}`, key: 'recommendations.mask.not-there' as const, params: { words } }],
  );
}

import { cleanText } from './clean-text.js';
import { givenName, namesBeforeGivenName } from './display-name.js';
import { caseWeights, letterWeights, toneWeights } from './sort-weights.js';

const END_OF_LEVEL = '!';

/**
 * ASCII whose plain comparison sorts people by given name, then by what stands before it, in the order of the Vietnamese
 * collation. Where the tone stands in a syllable doesn't count; capitals decide only between equal names.
 */
export function nameSortKey(fullName: string): string {
  const given = givenName(fullName);
  const before = namesBeforeGivenName(fullName);
  return [...lettersAndTones(given), ...lettersAndTones(before), caseWeights(given + before)].join(
    END_OF_LEVEL,
  );
}

/** ASCII whose plain comparison sorts titles and unit names from their first word, with numbers by their value: Phường 2, Phường 10. */
export function textSortKey(text: string): string {
  const clean = cleanText(text);
  return [...lettersAndTones(clean), caseWeights(clean)].join(END_OF_LEVEL);
}

function lettersAndTones(text: string): string[] {
  return [letterWeights(text), toneWeights(text)];
}

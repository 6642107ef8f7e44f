import { foldForSearch } from '../core/vietnamese/fold.js';
import type { Gender } from '../delegates/delegate-roles.js';

const words: Record<Gender, RegExp> = {
  male: /^(nam|trai|m|male|be trai|con trai)$/,
  female: /^(nu|gai|f|female|be gai|con gai)$/,
};

export function genderIn(text: string): Gender | null {
  const folded = foldForSearch(text);
  if (words.male.test(folded)) return 'male';
  return words.female.test(folded) ? 'female' : null;
}

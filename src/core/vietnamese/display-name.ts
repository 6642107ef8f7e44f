import { cleanText } from './clean-text.js';

/** The last word, by which Vietnamese people are called and lists are sorted; the whole name where it has one word. */
export function givenName(fullName: string): string {
  return cleanText(fullName).split(' ').at(-1) ?? '';
}

/** All before the given name: surname and middle names, or '' where there is only one word. */
export function namesBeforeGivenName(fullName: string): string {
  return cleanText(fullName).split(' ').slice(0, -1).join(' ');
}

/** How a font of one byte a character writes Vietnamese: all its sequences that are no ASCII, and the letter that each stands for. */
export interface LegacyTable {
  sequences: RegExp;
  letter: (sequence: string) => string;
}

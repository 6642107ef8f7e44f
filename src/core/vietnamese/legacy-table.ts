/** How a font of one byte a character writes Vietnamese: all its sequences that are no ASCII, and the letter that each stands for. */
export interface LegacyTable {
  sequences: RegExp;
  /** Else capitals are typed as the small letter, and a font of capitals shows them. */
  hasAccentedCapitals: boolean;
  letter: (sequence: string) => string;
}

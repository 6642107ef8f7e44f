const verbs = new Set<string>();

/**
 * Declares a verb by which a person opens, takes away or prints something sensitive; its transactions then stand in
 * the log of openings. Needs its words in `views/text`.
 * @returns the verb, for the transaction
 */
export function opensSensitive(verb: string): string {
  verbs.add(verb);
  return verb;
}

export function openingVerbs(): string[] {
  return [...verbs].sort();
}

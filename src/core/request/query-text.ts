import { cleanText } from '../vietnamese/clean-text.js';

const longest = 100;

/** One value of an address's query as clean text; empty where there is none, or several. */
export function queryText(value: unknown): string {
  return typeof value === 'string' ? cleanText(value).slice(0, longest) : '';
}

/** The number of a list's page, from 1. */
export function queryPage(value: unknown): number {
  const page = Number(queryText(value));
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}

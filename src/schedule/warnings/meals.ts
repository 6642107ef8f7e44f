import type { Item } from '../item.js';
import type { NoMeal } from './warning.js';

export const longestWithoutMeal = 6 * 60;

/**
 * Within a day, from its first item's start to its last item's end, no stretch of more than six hours may go by
 * without the start of a meal. Takes one day's items in order; names those between which the meal is missing.
 */
export function noMeal(items: Item[]): NoMeal[] {
  const [first] = items;
  const last = items.toSorted((one, other) => one.endsAt - other.endsAt).at(-1);
  if (!first || !last) return [];
  const meals = items.filter(({ kind }) => kind === 'meal').map((item) => ({ item, at: item.startsAt }));
  const marks = [{ item: first, at: first.startsAt }, ...meals, { item: last, at: last.endsAt }];
  return marks.slice(1).flatMap((next, index) => stretch(marks[index] ?? next, next));
}

interface Mark {
  item: Item;
  at: number;
}

function stretch(start: Mark, end: Mark): NoMeal[] {
  if (end.at - start.at <= longestWithoutMeal) return [];
  const itemIds = [...new Set([start.item.id, end.item.id])];
  return [{ kind: 'no-meal', itemIds, day: start.item.day, from: start.at, until: end.at }];
}

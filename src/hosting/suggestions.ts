import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../core/config/project-root.js';
import { addDays } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Event } from '../programme/event.entity.js';

/** What a host usually has to prepare; the file may be changed, its slugs stay. */
interface Suggestion {
  slug: string;
  /** From the event's first day; negative before it. */
  days: number;
  office: string;
  task: string;
}

export interface SuggestedTask {
  suggestion: string;
  office: string;
  task: string;
  dueOn: Day | null;
}

const file = join(projectRoot, 'src/hosting/suggested-tasks.json');
const suggestions = JSON.parse(readFileSync(file, 'utf8')) as Suggestion[];

/** In the order of their days; without days where the event has none. */
export function suggestedFor({ startsOn }: Pick<Event, 'startsOn'>): SuggestedTask[] {
  return suggestions
    .toSorted((one, other) => one.days - other.days)
    .map(({ slug, days, office, task }) => {
      const dueOn = startsOn === null ? null : addDays(startsOn as Day, days);
      return { suggestion: slug, office, task, dueOn };
    });
}

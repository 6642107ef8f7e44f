import type { DiscussionGroup } from '../schedule.entity.js';

/** How a stored group reads in its form. */
export function groupAnswers({ name, topics, size, version }: DiscussionGroup): Record<string, string> {
  return { name, topics: topics.join(), size: size === null ? '' : String(size), version: String(version) };
}

import type { ShownList } from '../../src/recommendations/showing/shown.service.js';
import { useText } from '../ui/frame.js';
import { WordSearch } from '../ui/word-search.js';
import { publicPath } from './paths.js';
import { useMatterSelects } from './matter-selects.js';

/** Choices that occur among what is published; a district that is not named cannot be chosen. */
export function PublicFilters({ list: { filter, all, topics, names } }: { list: ShownList }) {
  const t = useText();
  const used = new Set(all.map(({ topicSlug }) => topicSlug));
  const named = (slugs: string[]): [string, string][] =>
    [...new Set(slugs)]
      .map((slug): [string, string] => [slug, names.get(slug) ?? slug])
      .sort(([, one], [, other]) => one.localeCompare(other, 'vi'));
  const selects = useMatterSelects({
    topics: {
      chosen: filter.topic,
      options: topics.filter(({ slug }) => used.has(slug)).map(({ slug, name }) => [slug, name]),
    },
    units: { chosen: filter.unit, options: named(all.flatMap(({ origins }) => origins.units)) },
    leads: {
      name: 'agency',
      chosen: filter.agency,
      options: named(all.flatMap(({ leadSlug }) => leadSlug ?? [])),
    },
  });
  return (
    <WordSearch
      action={publicPath}
      label={t('answers.public.search')}
      q={filter.q}
      selects={selects}
      keep={{ state: filter.state, forum: filter.forum }}
    />
  );
}

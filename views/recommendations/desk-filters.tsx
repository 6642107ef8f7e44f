import type { DeskList } from '../../src/recommendations/gathering/desk-list.service.js';
import { useText } from '../ui/frame.js';
import { WordSearch } from '../ui/word-search.js';
import { deskPath } from './paths.js';
import { useMatterSelects } from './matter-selects.js';

/** By words, topic, origin and lead unit. */
export function DeskFilters({ list: { filter, topics, units } }: { list: DeskList }) {
  const t = useText();
  const names = units.map(({ slug, shortName }): [string, string] => [slug, shortName]);
  const selects = useMatterSelects({
    topics: { chosen: filter.topic, options: topics.map(({ slug, name }) => [slug, name]) },
    units: { chosen: filter.unit, options: names },
    leads: { name: 'lead', chosen: filter.lead, options: names },
  });
  return (
    <WordSearch
      action={deskPath}
      label={t('answers.desk.search')}
      q={filter.q}
      selects={selects}
      keep={{ stage: filter.stage }}
    />
  );
}

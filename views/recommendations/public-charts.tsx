import { shownStates } from '../../src/recommendations/showing/shown-words.js';
import type { ShownItem, ShownList } from '../../src/recommendations/showing/shown.service.js';
import { BarChart } from '../ui/bar-chart.js';
import type { ChartBar, ChartSeries } from '../ui/bar-chart.js';
import { useText } from '../ui/frame.js';

/** Counts of what is published; districts that are not named are not counted by name either. */
export function PublicCharts({ list: { all, topics, names } }: { list: ShownList }) {
  const t = useText();
  const legend = shownStates
    .filter((state) => all.some((item) => item.state === state))
    .map((state) => ({ key: state, text: t(`answers.shown.${state}`) }));
  const nameOf = (slug: string) => names.get(slug) ?? slug;
  const topicName = (slug: string) => topics.find((topic) => topic.slug === slug)?.name ?? slug;
  return (
    <div class="charts">
      <BarChart
        title={t('answers.figures.by-topic')}
        legend={legend}
        bars={barsOf(all, legend, { slugsOf: ({ topicSlug }) => [topicSlug], nameOf: topicName })}
      />
      <BarChart
        title={t('answers.figures.by-agency')}
        legend={legend}
        bars={barsOf(all, legend, { slugsOf: ({ leadSlug }) => [leadSlug], nameOf })}
      />
      <BarChart
        title={t('answers.figures.by-district')}
        legend={legend}
        bars={barsOf(all, legend, { slugsOf: ({ origins }) => origins.units, nameOf })}
      />
    </div>
  );
}

interface Grouping {
  /** One item may count for several. */
  slugsOf: (item: ShownItem) => (string | null)[];
  nameOf: (slug: string) => string;
}

function barsOf(all: ShownItem[], legend: ChartSeries[], { slugsOf, nameOf }: Grouping): ChartBar[] {
  const slugs = [...new Set(all.flatMap(slugsOf))].filter((slug) => slug !== null);
  return slugs
    .map((slug) => ({ slug, items: all.filter((item) => slugsOf(item).includes(slug)) }))
    .sort((one, other) => other.items.length - one.items.length)
    .map(({ slug, items }) => ({
      label: nameOf(slug),
      parts: legend.map(({ key }) => ({ key, value: items.filter(({ state }) => state === key).length })),
    }));
}

import type { PlanContents } from './plan-contents.js';

type Parents = Map<string, string | undefined>;

/** Reports each unit that stands above itself, directly or through others. */
export function checkParents({ units = [] }: PlanContents): void {
  const parents: Parents = new Map(
    units.flatMap(({ item }) => (item.slug === undefined ? [] : [[item.slug, item.parent]])),
  );
  units.forEach(({ item, place }) => {
    const circle = item.slug === undefined ? undefined : circleFrom(item.slug, parents);
    if (circle) place.field('parent').report('parent-circle', { circle: circle.join(' → ') });
  });
}

function circleFrom(start: string, parents: Parents): string[] | undefined {
  const way = new Set([start]);
  let above = parents.get(start);
  while (above !== undefined && !way.has(above)) {
    way.add(above);
    above = parents.get(above);
  }
  return above === start ? [...way, start] : undefined;
}

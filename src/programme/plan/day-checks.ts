import type { Draft } from './field-checks.js';
import type { Place } from './place.js';
import type { Plan, PlanEvent, PlanUnit } from './plan.js';
import type { Found, PlanContents } from './plan-contents.js';

interface Range {
  from?: string;
  to?: string;
  place: Place;
}

const datedStatuses: (string | undefined)[] = ['fixed', 'expected'];

/** Ends come after starts, events have the days that their status promises, and hosts exist on them. */
export function checkDays(plan: Draft<Plan>, contents: PlanContents, root: Place): void {
  const { units = [], events = [] } = contents;
  const period = plan.programme?.period;
  checkOrder({
    from: period?.start,
    to: period?.end,
    place: root.field('programme').field('period').field('end'),
  });
  units.forEach(({ item, place }) => {
    checkOrder({ from: item.validFrom, to: item.validTo, place: place.field('validTo') });
  });
  events.forEach((event) => {
    checkEventDays(event);
    hostsOf(event.item, contents).forEach((host) => {
      checkValidity(event, host);
    });
  });
}

function checkOrder({ from, to, place }: Range): void {
  if (from !== undefined && to !== undefined && to < from)
    place.report('end-before-start', { start: from, end: to });
}

function checkEventDays({ item, place }: Found<PlanEvent>): void {
  checkOrder({ from: item.start, to: item.end, place: place.field('end') });
  const hasStart = Object.hasOwn(item, 'start');
  const hasEnd = Object.hasOwn(item, 'end');
  if (hasStart && !hasEnd) place.field('end').report('missing', { field: 'end' });
  if (hasEnd && !hasStart) place.field('start').report('missing', { field: 'start' });
  if (!hasStart && !hasEnd && datedStatuses.includes(item.status))
    place.field('start').report('event-needs-days');
}

function hostsOf({ host }: Draft<PlanEvent>, { units = [], groups = [] }: PlanContents): Draft<PlanUnit>[] {
  const group = groups.find(({ item }) => item.slug === host)?.item;
  const slugs = group?.members ?? [host];
  const hosts = units.filter(({ item }) => item.slug !== undefined && slugs.includes(item.slug));
  return hosts.map(({ item }) => item);
}

function checkValidity({ item: event, place }: Found<PlanEvent>, host: Draft<PlanUnit>): void {
  if (event.start === undefined || event.end === undefined) return;
  const tooEarly = host.validFrom !== undefined && event.start < host.validFrom;
  const tooLate = host.validTo !== undefined && event.end > host.validTo;
  if (tooEarly || tooLate) place.field('host').report('host-not-valid', { host: host.slug ?? '' });
}

import { Child } from './child.js';
import { atLeast, atMost, median } from './figures.js';
import type { Figure, Group } from './figures.js';
import { requestsPerSecond } from './load.js';
import type { ServerReady } from './server.js';

const perRound = 800;
const rounds = 5;

const measuredPages = ['bare', 'event', 'few', 'many'] as const;
type Rates = Record<(typeof measuredPages)[number], number[]>;

/** The public event page and the committee's list, beside a bare Fastify page; the list must not grow with its delegates. */
export const pages: Group = { name: 'pages', run: measurePages };

async function measurePages(): Promise<Figure[]> {
  const bare = await Child.start<{ origin: string }>('bare-fastify');
  const few = await Child.start<ServerReady>('server', ['--delegates', '3']);
  const many = await Child.start<ServerReady>('server', ['--delegates', '3000']);
  const rates: Rates = {
    bare: [],
    event: [],
    few: [],
    many: [],
  };
  for (let round = 0; round <= rounds; round++) {
    const measured = {
      bare: await rate(bare.ready.origin, '/'),
      event: await rate(few.ready.origin, few.ready.eventPath),
      few: await rate(few.ready.origin, few.ready.listPath, few.ready.committee),
      many: await rate(many.ready.origin, many.ready.listPath, many.ready.committee),
    };
    if (round > 0) keep(rates, measured);
  }
  await Promise.all([bare.stop(), few.stop(), many.stop()]);
  return [
    atLeast('pages/public-event', median(rates.event), { of: median(rates.bare), aim: 0.3 }),
    atLeast('pages/committee-list-3', median(rates.few), { of: median(rates.bare), aim: 0.1 }),
    atLeast('pages/committee-list-3000', median(rates.many), { of: median(rates.bare), aim: 0.1 }),
    atMost('pages/committee-list-growth', median(rates.few) / median(rates.many), 1.5),
  ];
}

function keep(rates: Rates, measured: Record<keyof Rates, number>): void {
  for (const name of measuredPages) rates[name].push(measured[name]);
}

function rate(origin: string, path: string, cookie?: string): Promise<number> {
  return requestsPerSecond({ origin, cookie, width: 8, call: () => ({ path, expect: 200 }) }, perRound);
}

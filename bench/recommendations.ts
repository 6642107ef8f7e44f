import { Child } from './child.js';
import { atLeast, atMost, median } from './figures.js';
import type { Figure, Group } from './figures.js';
import { requestsPerSecond } from './load.js';
import type { SearchFigures, ServerReady } from './server.js';

const perRound = 800;
const rounds = 5;

/** Search among 50,000 recommendations beside the bare statement that finds them, and the public page beside a bare Fastify page. */
export const recommendations: Group = { name: 'recommendations', run: measure };

async function measure(): Promise<Figure[]> {
  const bare = await Child.start<{ origin: string }>('bare-fastify');
  const server = await Child.start<ServerReady>('server', [
    '--recommendations',
    '50000',
    '--published',
    '60',
  ]);
  const rates: { bare: number[]; page: number[] } = { bare: [], page: [] };
  for (let round = 0; round <= rounds; round++) {
    const plain = await rate(bare.ready.origin, '/');
    const page = await rate(server.ready.origin, '/recommendations');
    if (round === 0) continue;
    rates.bare.push(plain);
    rates.page.push(page);
  }
  const { ours, plain, slowest } = await server.ask<SearchFigures>('search');
  await Promise.all([bare.stop(), server.stop()]);
  return [
    atLeast('recommendations/search-50000', ours, { of: plain, aim: 0.05 }),
    atMost('recommendations/search-slowest', slowest, 250),
    atLeast('recommendations/public-list', median(rates.page), { of: median(rates.bare), aim: 0.3 }),
  ];
}

function rate(origin: string, path: string): Promise<number> {
  return requestsPerSecond({ origin, width: 8, call: () => ({ path, expect: 200 }) }, perRound);
}

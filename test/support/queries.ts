import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, Logger } from 'typeorm';
import type { World } from './world.js';

/** How many statements reach the database during the work, on both connections; nothing is kept from before. */
export async function countQueries(world: World, work: () => Promise<unknown>): Promise<number> {
  const sources = ['default', 'reader'].map((name) => world.app.get<DataSource>(getDataSourceToken(name)));
  const before = sources.map(({ logger }) => logger);
  let count = 0;
  for (const source of sources) source.logger = counting(() => count++);
  world.database.generation += 1;
  try {
    await work();
  } finally {
    for (const [index, source] of sources.entries()) source.logger = before[index]!;
  }
  return count;
}

function counting(logQuery: () => void): Logger {
  const silent = () => undefined;
  return {
    logQuery,
    logQueryError: silent,
    logQuerySlow: silent,
    logSchemaBuild: silent,
    logMigration: silent,
    log: silent,
  };
}

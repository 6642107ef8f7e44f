import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource, Logger } from 'typeorm';
import type { World } from './world.js';

const rounds = 5;

/**
 * How many statements reach the database during the work, on both connections; nothing is kept from before. The fewest of five
 * times: the first page after a form also reads its outcome, and one run of a timer may fall into two more.
 */
export async function countQueries(world: World, work: () => Promise<unknown>): Promise<number> {
  const counts = [];
  for (let round = 0; round < rounds; round++)
    counts.push((await statementsDuring(world, work)).statements.length);
  return Math.min(...counts);
}

export async function statementsDuring<T>(
  world: World,
  work: () => Promise<T>,
): Promise<{ statements: string[]; result: T }> {
  const sources = ['default', 'reader'].map((name) => world.app.get<DataSource>(getDataSourceToken(name)));
  const before = sources.map(({ logger }) => logger);
  const statements: string[] = [];
  for (const source of sources) source.logger = noting((sql) => void statements.push(sql));
  world.database.generation += 1;
  try {
    return { result: await work(), statements };
  } finally {
    for (const [index, source] of sources.entries()) source.logger = before[index]!;
  }
}

function noting(logQuery: (sql: string) => void): Logger {
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

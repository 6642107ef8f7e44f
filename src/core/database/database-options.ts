import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { TypeOrmModuleOptions } from '@nestjs/typeorm';
import type { Config } from '../config/config.js';
import { prepareReader, prepareWriter } from './sqlite-connection.js';

export const sqliteFile = (config: Config): string => join(config.dataFolder, 'chung-tay.sqlite');

type MigrationClass = new () => object;

/** Two data sources: a writer, and a reader whose connections refuse every write. */
export function writerOptions(config: Config, migrations: MigrationClass[]): TypeOrmModuleOptions {
  const shared = {
    autoLoadEntities: true,
    retryAttempts: 1,
    migrations,
    migrationsRun: config.migrate,
    migrationsTransactionMode: 'each',
  } as const;
  if (config.databaseUrl) return { ...shared, type: 'postgres', url: config.databaseUrl, poolSize: 8 };
  mkdirSync(config.dataFolder, { recursive: true, mode: 0o700 });
  return {
    ...shared,
    type: 'better-sqlite3',
    database: sqliteFile(config),
    enableWAL: true,
    prepareDatabase: prepareWriter,
  };
}

export function readerOptions(config: Config): TypeOrmModuleOptions {
  const shared = { autoLoadEntities: true, retryAttempts: 1 } as const;
  const readOnly = { options: '-c default_transaction_read_only=on' };
  if (config.databaseUrl)
    return { ...shared, type: 'postgres', url: config.databaseUrl, poolSize: 8, extra: readOnly };
  return { ...shared, type: 'better-sqlite3', database: sqliteFile(config), prepareDatabase: prepareReader };
}

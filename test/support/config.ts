import type { Config } from '../../src/core/config/config.js';
import type { TestDatabase } from './database.js';

export function testConfig(database: TestDatabase, changes: Partial<Config> = {}): Config {
  return {
    mode: 'demonstration',
    host: '127.0.0.1',
    port: 0,
    publicUrl: new URL('http://127.0.0.1'),
    databaseUrl: database.databaseUrl,
    dataFolder: database.dataFolder,
    migrate: true,
    secret: 'a secret that only the tests know, long enough',
    sensitiveKey: Buffer.alloc(32, 7),
    smtpUrl: null,
    mailFrom: 'chung-tay@kiengiang.example',
    trustedProxy: null,
    logLevel: 'silent',
    ...changes,
  };
}

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Person } from '../src/accounts/person.entity.js';
import type { Config } from '../src/core/config/config.js';
import { Database } from '../src/core/database/database.js';
import { createServer } from '../src/server.js';
import { checkBeforeServing } from '../src/start-checks.js';
import { testConfig } from './support/config.js';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';

describe('before it serves, the server', () => {
  let testDatabase: TestDatabase;
  let app: NestFastifyApplication | undefined;

  beforeEach(async () => {
    testDatabase = await createTestDatabase();
  });

  afterEach(async () => {
    await app?.close();
    await testDatabase.remove();
  });

  it('refuses an empty database that it may not migrate, and names what is missing', async () => {
    await expect(checked({ mode: 'production', migrate: false })).rejects.toThrow(
      /not up to date.*Foundation1558310400000/,
    );
  });

  it('accepts an empty database that it may migrate', async () => {
    await expect(checked({ mode: 'production', migrate: true })).resolves.toBeUndefined();
  });

  it('accepts a database that was migrated at an earlier start', async () => {
    await checked({ mode: 'production', migrate: true });
    await app?.close();
    await expect(checked({ mode: 'production', migrate: false })).resolves.toBeUndefined();
  });

  it('refuses a database that lacks the last migration', async () => {
    await checked({ mode: 'production', migrate: true });
    await app
      ?.get(Database)
      .housekeeping('test.forget', ({ manager }) => manager.query('DELETE FROM migrations'));
    await app?.close();
    await expect(checked({ mode: 'production', migrate: false })).rejects.toThrow('npm run cli -- migrate');
  });

  it('refuses the demonstration’s accounts in earnest, and names them', async () => {
    await checked({ migrate: true });
    await addPeople(['btc1', 'anbien'], true);
    await app?.close();
    await expect(checked({ mode: 'production' })).rejects.toThrow('anbien, btc1');
  });

  it('accepts the demonstration’s accounts in the demonstration', async () => {
    await checked({ mode: 'demonstration' });
    await addPeople(['btc1'], true);
    await app?.close();
    await expect(checked({ mode: 'demonstration' })).resolves.toBeUndefined();
  });

  it('accepts other accounts in earnest', async () => {
    await checked({ mode: 'production', migrate: true });
    await addPeople(['btc1'], false);
    await app?.close();
    await expect(checked({ mode: 'production' })).resolves.toBeUndefined();
  });

  async function checked(changes: Partial<Config>): Promise<void> {
    app = await createServer(testConfig(testDatabase, changes));
    await checkBeforeServing(app);
  }

  async function addPeople(logins: string[], demonstration: boolean): Promise<void> {
    const database = app?.get(Database);
    await database?.housekeeping('test.people', () =>
      database.of(Person).insert(
        logins.map((login) => ({
          id: login,
          login,
          email: null,
          name: login,
          demonstration,
          createdAt: new Date(),
        })),
      ),
    );
  }
});

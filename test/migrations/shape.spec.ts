import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { writerOptions } from '../../src/core/database/database-options.js';
import { Foundation1558310400000 } from '../../src/migrations/1558310400000-foundation.js';
import { Shape1558310600000 } from '../../src/migrations/1558310600000-shape.js';
import { testConfig } from '../support/config.js';
import { createTestDatabase } from '../support/database.js';
import type { TestDatabase } from '../support/database.js';

const delegation = { id: 'd', eventSlug: 'forum', unitSlug: 'district', changedAt: '2019-05-20', version: 1 };
const step = { id: 's', delegationId: 'd', kind: 'submitted', at: '2019-05-20' };
const delegate = {
  ...{ id: 'p', delegationId: 'd', eventSlug: 'forum', unitSlug: 'district', role: 'child' },
  ...{ name: 'Danh Sóc', nameFold: 'danhsoc', sortKey: 'soc', version: 3 },
  ...{ createdAt: '2019-05-20', updatedAt: '2019-05-20' },
};

describe('a database that is in use already', () => {
  let testDatabase: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    testDatabase = await createTestDatabase();
    source = await opened([Foundation1558310400000]);
    await source.runMigrations();
    for (const [table, row] of Object.entries({
      delegations: delegation,
      delegation_steps: step,
      delegates: delegate,
    }))
      await add(table, row);
  });
  afterAll(async () => {
    await source.destroy();
    await testDatabase.remove();
  });

  it('keeps its delegations, their steps and their people when columns are added, and when they are taken back', async () => {
    const before = await rows();
    await source.destroy();
    source = await opened([Foundation1558310400000, Shape1558310600000]);
    await source.runMigrations();
    expect(await rows()).toMatchObject(before);
    expect(await rows()).toMatchObject({
      ...{
        delegations: [{ inclusion: '', inclusionReason: '' }],
        delegates: [{ circumstancesSealed: null }],
      },
    });
    await expect(source.query('DELETE FROM delegations')).rejects.toThrow(/foreign key/i);
    // Inside of a transaction SQLite cannot set its foreign keys aside, which copying a table needs.
    await source.undoLastMigration({ transaction: 'none' });
    expect(await rows()).toEqual(before);
    await expect(source.query('DELETE FROM delegations')).rejects.toThrow(/foreign key/i);
  });

  function opened(migrations: (new () => object)[]): Promise<DataSource> {
    const options = writerOptions(testConfig(testDatabase, { migrate: false }), migrations);
    return new DataSource({ ...(options as DataSourceOptions), entities: [] }).initialize();
  }

  async function add(table: string, row: object): Promise<void> {
    const columns = Object.keys(row).map((column) => `"${column}"`);
    const values = Object.values(row).map((value) =>
      typeof value === 'number' ? value : `'${String(value)}'`,
    );
    await source.query(`INSERT INTO ${table} (${columns.join()}) VALUES (${values.join()})`);
  }

  async function rows(): Promise<Record<string, object[]>> {
    return {
      delegations: await source.query('SELECT * FROM delegations'),
      steps: await source.query('SELECT * FROM delegation_steps'),
      delegates: await source.query('SELECT * FROM delegates'),
    };
  }
});

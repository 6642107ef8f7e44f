import { setTimeout as wait } from 'node:timers/promises';
import { MailServer } from './core/mail/mail-servers.js';
import { createTestDatabase, onPostgres } from './support/database.js';
import type { TestDatabase } from './support/database.js';
import { KillableServer } from './support/killable-server.js';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { join } from 'node:path';

const rounds = 3;
const perRound = 12;

/** Killed without warning while mails go out. */
describe('kill -9 in the middle of sending', () => {
  let database: TestDatabase;
  let mails: MailServer;
  let server: KillableServer;

  beforeAll(async () => {
    database = await createTestDatabase();
    mails = await MailServer.open();
    server = await KillableServer.open(database, { SMTP_URL: mails.url().href });
  });
  afterAll(async () => {
    await server.kill();
    await mails.close();
    await database.remove();
  });

  it('delivers every mail at least once, and never two contents under one Message-ID', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const committee = await server.signIn('btc1');
      for (let index = 0; index < perRound; index += 1) await openAccount(committee, `${round}-${index}`);
      await wait(Math.random() * 60);
      await server.kill();
      await endClaims();
      await server.start();
    }
    await everyMailSent();
    const addresses = Array.from({ length: rounds * perRound }, (_, index) =>
      addressOf(`${Math.floor(index / perRound)}-${index % perRound}`),
    );
    const reached = new Set(mails.arrived.flatMap(({ to }) => to));
    expect(addresses.filter((address) => !reached.has(address))).toEqual([]);
    const contents = new Map<string, Set<string>>();
    for (const { mail } of mails.arrived) {
      const id = mail.messageId ?? '';
      const known = contents.get(id) ?? new Set();
      contents.set(id, known.add(`${mail.subject ?? ''}\n${mail.text ?? ''}`));
    }
    expect([...contents.values()].filter((one) => one.size > 1)).toEqual([]);
    expect(contents.has('')).toBe(false);
  });

  const addressOf = (name: string) => `thu-${name}@so.example`;

  async function openAccount(committee: Awaited<ReturnType<KillableServer['signIn']>>, name: string) {
    const answer = await committee.submit(
      '/accounts/new',
      { name: 'Phạm Thị Thư', email: addressOf(name), role: 'agency', unit: 'so-y-te', login: `thu-${name}` },
      '/accounts',
    );
    expect(answer.status).toBe(200);
  }

  /** As if ten minutes had gone by: claims of the dead process are over. */
  async function endClaims(): Promise<void> {
    await change(`UPDATE "mails" SET "claimedUntil" = '1970-01-01T00:00:00.000Z' WHERE "state" = 'sending'`);
  }

  async function everyMailSent(): Promise<void> {
    for (let turn = 0; turn < 300; turn += 1) {
      const rows = await change(
        `SELECT "id" FROM "mails" WHERE "kind" = 'account-invitation' AND "state" NOT IN ('sent', 'suppressed')`,
      );
      if (rows.length === 0) return;
      await wait(100);
    }
    throw new Error('Some mails are still on their way.');
  }

  async function change(sql: string): Promise<unknown[]> {
    if (!onPostgres) {
      const file = new Sqlite(join(database.dataFolder, 'chung-tay.sqlite'), { timeout: 5_000 });
      try {
        return sql.startsWith('SELECT') ? file.prepare(sql).all() : [file.prepare(sql).run()];
      } finally {
        file.close();
      }
    }
    const client = new pg.Client({ connectionString: database.databaseUrl ?? '' });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }
});

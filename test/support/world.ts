import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import { DutyGrant, RoleGrant } from '../../src/accounts/grant.entity.js';
import { Person } from '../../src/accounts/person.entity.js';
import type { Role } from '../../src/accounts/roles.js';
import { Sessions } from '../../src/accounts/sessions.service.js';
import { Clock } from '../../src/core/clock/clock.js';
import type { Config } from '../../src/core/config/config.js';
import { Database } from '../../src/core/database/database.js';
import type { TransactionRunner } from '../../src/core/database/database.js';
import { AgeRule, Quota } from '../../src/delegates/quota.entity.js';
import { EventShape } from '../../src/delegates/shape/event-shape.entity.js';
import { createServer } from '../../src/server.js';
import { Browser } from './browser.js';
import { testConfig } from './config.js';
import { createTestDatabase, onPostgres } from './database.js';
import type { TestDatabase } from './database.js';
import { loadPlan } from './plan.js';

export const forum = 'dien-dan-tre-em-tinh-2019';
export const launch = 'le-phat-dong-tinh-2019';

/** The people of every test, by name. */
const cast = {
  committee: { name: 'Nguyễn Thị Mẫu', roles: [['committee', 'so-ldtbxh']] },
  anBien: { name: 'Trần Văn Mẫu', roles: [['district', 'ubnd-an-bien']] },
  rachGia: { name: 'Lê Thị Thí Dụ', roles: [['district', 'ubnd-rach-gia']] },
  soYTe: { name: 'Phạm Văn Thử', roles: [['agency', 'so-y-te']] },
  door: { name: 'Danh Thị Cửa', roles: [['door', 'so-ldtbxh']] },
  baoVe: { name: 'Trương Thị Bảo Vệ', roles: [['door', 'so-ldtbxh']] },
  tinhDoan: {
    name: 'Võ Hai Vai',
    roles: [
      ['committee', 'tinh-doan'],
      ['agency', 'tinh-doan'],
    ],
  },
} satisfies Record<string, { name: string; roles: [Role, string][] }>;

export type CastName = keyof typeof cast;

/** The application on a port of its own, with the 2019 plan, a few people, and 20 May 2019 on its business clock. */
export class World {
  readonly personIds = {} as Record<CastName, string>;
  /** `METHOD /path` of every route, as Fastify was given them. */
  served: string[] = [];

  private usualRunner: TransactionRunner | undefined;

  private constructor(
    readonly app: NestFastifyApplication,
    readonly config: Config,
    readonly origin: string,
    private readonly testDatabase: TestDatabase,
  ) {}

  /** @param log gets every line of the server's log */
  static async open(changes: Partial<Config> = {}, log?: (line: string) => void): Promise<World> {
    const testDatabase = await createTestDatabase();
    const config = testConfig(testDatabase, changes);
    const app = await createServer(config, log && { write: log });
    const served = noteRoutes(app);
    await app.listen(0, '127.0.0.1');
    const world = new World(
      app,
      config,
      (await app.getUrl()).replace('localhost', '127.0.0.1'),
      testDatabase,
    );
    world.served = served;
    await world.settle();
    return world;
  }

  get database(): Database {
    return this.app.get(Database);
  }

  get clock(): Clock {
    return this.app.get(Clock);
  }

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  /** Moves the business clock. */
  setToday(instant: string): void {
    this.clock.shift(Date.parse(instant) - Date.now());
  }

  /** For negative controls: on SQLite each statement now commits alone, between those of the others; PostgreSQL never takes turns. */
  withoutTurns(): void {
    if (onPostgres) return;
    this.database.useRunner((writer, usual) => {
      this.usualRunner ??= usual;
      return { run: (work) => work(writer.manager) };
    });
  }

  withTurns(): void {
    const { usualRunner } = this;
    if (usualRunner) this.database.useRunner(() => usualRunner);
  }

  visitor(): Browser {
    return new Browser(this.origin);
  }

  async signedIn(name: CastName): Promise<Browser> {
    const browser = this.visitor();
    const sessions = this.get(Sessions);
    const id = await this.database.housekeeping('test.sign-in', () =>
      sessions.open(this.personIds[name], ''),
    );
    browser.cookies.set('session', id);
    return browser;
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.testDatabase.remove();
  }

  private async settle(): Promise<void> {
    this.setToday('2019-05-20T01:00:00Z');
    await loadPlan(this);
    await this.database.housekeeping('test.settle', async () => {
      await this.addCast();
      await this.addQuotas();
    });
  }

  private async addCast(): Promise<void> {
    for (const [key, { name, roles }] of Object.entries(cast)) {
      const id = randomUUID();
      this.personIds[key as CastName] = id;
      await this.database.of(Person).insert({
        id,
        login: key.toLowerCase(),
        email: null,
        name,
        createdAt: new Date(),
        passwordHash: null,
        blockedAt: null,
        demonstration: false,
      });
      for (const [role, unitSlug] of roles)
        await this.database.of(RoleGrant).insert({ personId: id, role: role, unitSlug });
    }
    await this.database.of(DutyGrant).insert([
      { personId: this.personIds.committee, duty: 'reader' },
      { personId: this.personIds.baoVe, duty: 'safeguarding-lead' },
      { personId: this.personIds.baoVe, duty: 'recorder' },
    ]);
  }

  private async addQuotas(): Promise<void> {
    for (const unitSlug of ['ubnd-an-bien', 'ubnd-rach-gia', 'ubnd-phu-quoc']) {
      await this.database.of(Quota).insert([
        { eventSlug: forum, unitSlug, role: 'child', may: 5, must: 5 },
        { eventSlug: forum, unitSlug, role: 'officer', may: 1, must: 1 },
      ]);
    }
    // Lists are handed in without a question about their children; what counts them says so.
    await this.database.of(EventShape).insert({ eventSlug: forum, countsComposition: false });
    await this.database.of(AgeRule).insert([
      { eventSlug: forum, role: 'child', atLeast: 9, under: 16 },
      { eventSlug: forum, role: 'officer', atLeast: 18, under: null },
    ]);
  }
}

function noteRoutes(app: NestFastifyApplication): string[] {
  const routes: string[] = [];
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook(
    'onRoute',
    ({ method, url }) => void routes.push(...[method].flat().map((one) => `${one} ${url}`)),
  );
  return routes;
}

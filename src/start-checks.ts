import type { INestApplicationContext } from '@nestjs/common';
import { Person } from './accounts/person.entity.js';
import { Config } from './core/config/config.js';
import { Database } from './core/database/database.js';
import { migrations } from './migrations/migrations.js';

/** Why the server doesn't start; its message is meant for the administrator. */
export class StartRefused extends Error {}

/** Throws where serving would do harm: on a database that is not up to date, and in earnest beside the demonstration's accounts. */
export async function checkBeforeServing(app: INestApplicationContext): Promise<void> {
  const database = app.get(Database);
  await refuseOldDatabase(database);
  if (app.get(Config).mode === 'production') await refuseDemonstrationAccounts(database);
}

async function refuseOldDatabase(database: Database): Promise<void> {
  const done = await database.migrationsRun();
  const waiting = migrations.map(({ name }) => name).filter((name) => !done.includes(name));
  if (waiting.length === 0) return;
  throw new StartRefused(
    `The database is not up to date, it lacks: ${waiting.join(', ')}. Run "npm run cli -- migrate" first.`,
  );
}

async function refuseDemonstrationAccounts(database: Database): Promise<void> {
  const people = await database.of(Person).find({ where: { demonstration: true }, order: { login: 'ASC' } });
  if (people.length === 0) return;
  const logins = people.map(({ login }) => login).join(', ');
  throw new StartRefused(
    `This database holds the demonstration's accounts, whose passwords are public: ${logins}. Start in earnest on a database of its own, for example with another DATA_FOLDER.`,
  );
}

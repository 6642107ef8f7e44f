import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Activity } from '../src/core/activity/activity.entity.js';
import { Sealer } from '../src/core/activity/sealer.js';
import { projectRoot } from '../src/core/config/project-root.js';
import { Submission } from '../src/core/forms/submission.entity.js';
import { Erasing } from '../src/core/retention/erasing.service.js';
import { Erasure } from '../src/core/retention/erasure.entity.js';
import { World } from './support/world.js';

const rows = 20_000;
const old = new Date(Date.now() - 8 * 86_400_000);

/** The built command line in a process of its own, killed without warning between its transactions. */
describe('kill -9 in the middle of erasing', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    await world.database.housekeeping('test.fill', async () => {
      for (let at = 0; at < rows; at += 100) await world.database.of(Submission).insert(submissions(at));
    });
  });
  afterAll(() => world.close());

  it('leaves whole chunks, and the next run finishes: each row is counted and told once', async () => {
    const left = await killHalfWay();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(rows);
    expect(await counted()).toBe(rows - left);
    expect(await told()).toBe(0);
    expect(await world.get(Erasing).lastFinished()).toBeNull();
    expect((await world.get(Erasing).run()).rows).toBe(left);
    expect(await world.database.of(Submission).count()).toBe(0);
    expect([await counted(), await told()]).toEqual([rows, rows]);
    await world.get(Sealer).sealAll();
    expect((await world.get(Sealer).verify()).firstBroken).toBeNull();
  });

  it('counts each row once when a second process erases at the same time', async () => {
    await world.database.housekeeping('test.fill', async () => {
      for (let at = 0; at < 5_000; at += 100) await world.database.of(Submission).insert(submissions(at));
    });
    const other = eraseInProcess();
    const [here, [code]] = await Promise.all([eraseOnce(other), once(other, 'exit')]);
    expect(code).toBe(0);
    expect(here.failed).toEqual([]);
    expect(await world.database.of(Submission).count()).toBe(0);
    expect([await counted(), await told()]).toEqual([rows + 5_000, rows + 5_000]);
  });

  /** @returns how many rows the killed process has left */
  async function killHalfWay(): Promise<number> {
    const process = eraseInProcess();
    let left = rows;
    while (left === rows && process.exitCode === null) {
      await wait(1);
      left = await world.database.of(Submission).count();
    }
    process.kill('SIGKILL');
    if (process.exitCode === null) await once(process, 'exit');
    return world.database.of(Submission).count();
  }

  /** Begins when the other process has begun to erase. */
  async function eraseOnce(other: ChildProcess) {
    while ((await world.database.of(Submission).count()) === 5_000 && other.exitCode === null) await wait(1);
    return world.get(Erasing).run();
  }

  function eraseInProcess(): ChildProcess {
    const { dataFolder, databaseUrl, secret, sensitiveKey } = world.config;
    return spawn(process.execPath, [join(projectRoot, 'dist/src/cli.js'), 'erase:run'], {
      stdio: 'ignore',
      env: {
        PATH: process.env.PATH,
        CHUNG_TAY_MODE: 'demonstration',
        DATA_FOLDER: dataFolder,
        ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
        SECRET: secret,
        SENSITIVE_KEY: sensitiveKey.toString('base64'),
      },
    });
  }

  async function counted(): Promise<number> {
    return (await world.database.of(Erasure).sum('count', { tableName: 'submissions' })) ?? 0;
  }

  /** What the activity log tells of it. */
  async function told(): Promise<number> {
    const activities = await world.database
      .of(Activity)
      .findBy({ verb: 'retention.erase', subjectId: 'week' });
    return activities.reduce((sum, { fields }) => sum + Number(fields.replace('rows=', '')), 0);
  }
});

function submissions(from: number): Submission[] {
  return Array.from({ length: 100 }, (_, index) => ({
    id: `old-${from + index}`,
    personId: null,
    outcome: '{}',
    at: old,
  }));
}

import { In } from 'typeorm';
import { MailClaims } from '../../../src/core/mail/mail-claims.service.js';
import { Mail } from '../../../src/core/mail/mail.entity.js';
import { Outbox } from '../../../src/core/mail/outbox.service.js';
import { onPostgres } from '../../support/database.js';
import { World } from '../../support/world.js';

describe('several processes that empty one outbox', () => {
  let world: World;
  let claims: MailClaims;
  beforeAll(async () => {
    world = await World.open();
    claims = world.get(MailClaims);
  });
  beforeEach(async () => {
    await world.database.transaction('test.order', async () => {
      await world.database.of(Mail).createQueryBuilder().delete().execute();
      for (let number = 0; number < 120; number += 1)
        await world.get(Outbox).draft({
          ...{ kind: 'account-invitation', subjectId: `record-${number}`, occasion: '' },
          to: { name: 'X', address: `x${number}@so.example` },
        });
    });
    // Due at a time of this test's own, so that the worker of this server leaves them alone.
    await world.database.housekeeping('test.queue', () =>
      world.database
        .of(Mail)
        .createQueryBuilder()
        .update()
        .set({ state: 'queued', nextTryAt: new Date(Date.now() + 3_600_000) })
        .execute(),
    );
  });
  afterEach(() => {
    for (const name of ['skipping', 'take']) Reflect.deleteProperty(claims, name);
  });
  afterAll(() => world.close());

  /** On SQLite one statement is one turn: two that look first and write then are not. */
  async function takeInTwoSteps(): Promise<Mail[]> {
    const due = await world.database.of(Mail).find({ where: { state: 'queued' }, take: 50 });
    await world.database.housekeeping('test.take', () =>
      world.database.of(Mail).update({ id: In(due.map(({ id }) => id)) }, { state: 'sending' }),
    );
    return due;
  }

  const later = () => new Date(Date.now() + 7_200_000);

  it('never take the same mail', async () => {
    const taken = (await Promise.all(Array.from({ length: 8 }, () => claims.take(later())))).flat();
    expect(taken).toHaveLength(120);
    expect(new Set(taken.map(({ id }) => id)).size).toBe(120);
    expect(new Set(taken.map(({ tries }) => tries))).toEqual(new Set([1]));
  });

  it('would take some twice if none looked for what others hold', async () => {
    if (onPostgres) Object.defineProperty(claims, 'skipping', { value: '', configurable: true });
    else Object.assign(claims, { take: takeInTwoSteps });
    let twice = 0;
    for (let round = 0; round < 20 && twice === 0; round += 1) {
      await world.database.housekeeping('test.queue', () =>
        world.database
          .of(Mail)
          .createQueryBuilder()
          .update()
          .set({ state: 'queued', nextTryAt: new Date(Date.now() + 3_600_000) })
          .execute(),
      );
      const taken = (await Promise.all(Array.from({ length: 8 }, () => claims.take(later())))).flat();
      twice += taken.length - new Set(taken.map(({ id }) => id)).size;
    }
    expect(twice).toBeGreaterThan(0);
  });

  it('write down one end of a mail: the one of the latest claim', async () => {
    const [first] = await claims.take(later());
    await world.database.housekeeping('test.lost', () =>
      world.database.of(Mail).update({ id: first!.id }, { claimedUntil: new Date(0) }),
    );
    const [second] = (await claims.take(new Date())).filter(({ id }) => id === first!.id);
    await claims.end(first!, { reason: 'refused', code: 550, isFinal: true });
    expect(await world.get(Outbox).get(first!.id)).toMatchObject({ state: 'sending' });
    await claims.end(second!, { reason: null, code: null, isFinal: true });
    expect(await world.get(Outbox).get(first!.id)).toMatchObject({ state: 'sent', tries: 2 });
  });
});

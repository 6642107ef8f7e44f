import { setTimeout as pause } from 'node:timers/promises';
import { ConsentStanding } from '../../src/consents/consent.entity.js';
import { Approvals } from '../../src/delegates/approvals.service.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import { Delegations } from '../../src/delegates/delegations.service.js';
import { DelegationRows } from '../../src/delegates/delegation-rows.js';
import type { DelegationKey } from '../../src/delegates/delegates.policy.js';
import { Departure } from '../../src/delegates/departures/departure.entity.js';
import { DepartureWriter } from '../../src/delegates/departures/departure-writer.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import { everybodyAgrees } from '../consents/agreeing.js';
import type { Answer, Browser } from '../support/browser.js';
import { formOf } from '../support/browser.js';
import { World } from '../support/world.js';
import { anBienPath, child, emptyDelegations, errorsIn, registered } from './people.js';

const reason = 'Em bận thi';

describe('at the same moment', () => {
  let world: World;
  let officers: Browser[];
  let committee: Browser;
  let id: string;
  beforeAll(async () => {
    world = await World.open();
    officers = [await world.signedIn('anBien'), await world.signedIn('anBien')];
    committee = await world.signedIn('committee');
  });
  beforeEach(async () => {
    await emptyDelegations(world);
    id = await registered(officers[0]!, anBienPath, child);
  });
  afterEach(() => {
    world.withTurns();
    Reflect.deleteProperty(world.get(DepartureWriter), 'takeOff');
    Reflect.deleteProperty(world.get(Delegations), 'checkPeople');
    Reflect.deleteProperty(world.get(Approvals), 'hold');
    Reflect.deleteProperty(world.get(DelegationRows), 'touch');
  });
  afterAll(() => world.close());

  const people = () => world.database.of(Delegate).find();

  describe('two officers who send a substitute for one child', () => {
    const send = (browser: Browser, name: string) =>
      browser.post(`/delegates/${id}/substitution`, {
        ...child,
        name,
        'born-year': '2007',
        version: '1',
        reason,
      });
    const race = async () => {
      const answers = await Promise.all(
        officers.map((officer, index) => send(officer, `Danh Thay ${'AB'[index]!}`)),
      );
      return answers.sort((one, other) => one.status - other.status);
    };
    const told = ([won, lost]: Answer[]) => [won?.status, lost?.status];

    it('send one, and the other officer is told who came instead', async () => {
      const answers = await race();
      const [substitute, ...others] = await people();
      expect([told(answers), others]).toEqual([[303, 409], []]);
      expect(errorsIn(answers[1]!.text)[0]).toContain(`đã được thay bằng ${substitute!.name}`);
      expect((await world.database.of(Quota).findOneByOrFail({ taken: 1 })).role).toBe('child');
      expect(await world.database.of(Departure).find()).toMatchObject([{ id, substituteId: substitute!.id }]);
    });

    it('send one also when SQLite no longer takes turns', async () => {
      world.withoutTurns();
      expect([told(await race()), (await people()).length]).toEqual([[303, 409], 1]);
    });

    it('would send two into one place, if nobody looked whether the child was still there to be taken off', async () => {
      world.withoutTurns();
      const takeOff = async ({ id: leaver }: Delegate) => {
        await pause(50);
        await world.database.of(Delegate).delete({ id: leaver });
      };
      Object.assign(world.get(DepartureWriter), { takeOff });
      await world.database.housekeeping('test.departures', () =>
        world.database.manager.query('DELETE FROM departures'),
      );
      const insert = world.database.insert.bind(world.database);
      const spared: typeof insert = (entity, row, options) =>
        entity === Departure ? insert(entity, row, { orIgnore: true }) : insert(entity, row, options);
      Object.assign(world.database, { insert: spared });
      await race();
      Reflect.deleteProperty(world.database, 'insert');
      expect(await people()).toHaveLength(2);
      expect((await world.database.of(Quota).findOneByOrFail({ taken: 1 })).role).toBe('child');
    });
  });

  describe('a committee that approves', () => {
    beforeEach(async () => {
      await officers[0]!.submit(anBienPath, { shortfallReason: 'x' }, `${anBienPath}/submission`);
      await everybodyAgrees(world);
    });

    /** The committee has looked at the people, and is about to approve. @param meanwhile what somebody else does then */
    const approve = async (meanwhile: () => Promise<unknown>) => {
      const form = formOf((await committee.get(anBienPath)).text, `${anBienPath}/approval`);
      const delegations = world.get(Delegations) as unknown as {
        checkPeople: (key: DelegationKey) => Promise<void>;
      };
      const look = delegations.checkPeople.bind(delegations);
      let looked: () => void = () => undefined;
      const hasLooked = new Promise<void>((resolve) => (looked = resolve));
      const checkPeople = async (key: DelegationKey) => {
        await look(key);
        looked();
        await pause(300);
      };
      Object.assign(delegations, { checkPeople });
      const approved = committee.post(form.action, form.fields);
      await hasLooked;
      await meanwhile();
      return (await approved).status;
    };
    const withoutHolding = () => {
      world.withoutTurns();
      const find = async ({ eventSlug, unitSlug }: DelegationKey) =>
        world.database.of(Delegation).findOneByOrFail({ eventSlug, unitSlug });
      Object.assign(world.get(DelegationRows), { touch: find });
    };
    const withdrawConsent = () =>
      officers[0]!.post(`/delegates/${id}/consents/withdrawals`, {
        version: '1',
        giver: 'guardian',
        purposes: 'take-part',
        signer: 'Thị Út',
        relation: 'mother',
        method: 'paper',
        'givenOn-day': '19',
        'givenOn-month': '5',
        'givenOn-year': '2019',
      });
    const replace = () =>
      officers[0]!.post(`/delegates/${id}/substitution`, {
        ...child,
        name: 'Danh Thay',
        'born-year': '2007',
        version: '1',
        reason,
      });
    /** Approved although the family has not agreed, or does so no longer. */
    const wronglyApproved = async () => {
      const approved = (await people()).filter(({ approvedAt }) => approvedAt !== null);
      const standings = await world.database.of(ConsentStanding).find();
      const agreed = new Set(
        standings.filter(({ answers }) => !answers.includes('w')).map(({ delegateId }) => delegateId),
      );
      return approved.filter((one) => !agreed.has(one.id)).length;
    };

    it('approves nobody whose family withdraws its consent', async () => {
      expect(await approve(withdrawConsent)).toBe(303);
      expect((await world.database.of(ConsentStanding).find())[0]?.answers).toContain('w');
      expect(await wronglyApproved()).toBe(0);
    });

    it('would approve them, if nobody held the delegation while writing the withdrawal down', async () => {
      withoutHolding();
      await approve(withdrawConsent);
      expect((await world.database.of(ConsentStanding).find())[0]?.answers).toContain('w');
      expect(await wronglyApproved()).toBe(1);
    });

    it('approves no substitute whom it has never seen', async () => {
      expect(await approve(replace)).toBe(303);
      expect(await people()).toMatchObject([{ name: 'Danh Thay', approvedAt: null }]);
    });

    it('would approve the unseen substitute, if nobody held the delegation while sending one', async () => {
      withoutHolding();
      await approve(replace);
      expect(await wronglyApproved()).toBe(1);
    });
  });
});

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { People } from '../src/accounts/people.service.js';
import type { Role } from '../src/accounts/roles.js';
import { Sessions } from '../src/accounts/sessions.service.js';
import type { SignedIn } from '../src/accounts/signed-in.js';
import { Clock } from '../src/core/clock/clock.js';
import { projectRoot } from '../src/core/config/project-root.js';
import { Database } from '../src/core/database/database.js';
import { nameSortKey } from '../src/core/vietnamese/sort-key.js';
import { foldForDuplicates } from '../src/core/vietnamese/fold.js';
import { allCells, noAnswers, withAnswer } from '../src/consents/consent-cells.js';
import { ConsentStanding } from '../src/consents/consent.entity.js';
import { Delegate } from '../src/delegates/delegate.entity.js';
import { Delegation } from '../src/delegates/delegation.entity.js';
import { Quota } from '../src/delegates/quota.entity.js';
import { PlanLoader } from '../src/programme/plan-loader.service.js';
import { readPlanFile } from '../src/programme/plan/plan-file.js';
import { names } from './names.js';

export const benchEvent = 'dien-dan-tre-em-tinh-2019';
export const benchUnit = 'ubnd-an-bien';
const places = 100_000;
const rowsAtOnce = 100;
/** Families have agreed to everything. */
const allAgreed = allCells.reduce((answers, cell) => withAnswer(answers, cell, 'agreed'), noAnswers);

/** The plan, two people who are signed in, room for everybody, and so many approved delegates. */
export async function fill(app: NestFastifyApplication, delegates: number) {
  app.get(Clock).shift(Date.parse('2019-05-20T01:00:00Z') - Date.now());
  const reading = await readPlanFile(join(projectRoot, 'src/programme/plans/kien-giang-2019.json'));
  if ('mistakes' in reading) throw new Error('The plan has mistakes.');
  await app.get(PlanLoader, { strict: false }).load(reading.plan);
  const committee = await signIn(app, 'committee', 'so-ldtbxh');
  const district = await signIn(app, 'district', benchUnit);
  await app.get(Database).housekeeping('bench.fill', () => addDelegates(app.get(Database), delegates));
  return {
    committeePerson: committee.person,
    cookies: { committee: committee.cookie, district: district.cookie },
  };
}

async function signIn(
  app: NestFastifyApplication,
  role: Role,
  unitSlug: string,
): Promise<{ cookie: string; person: SignedIn }> {
  const details = {
    login: role,
    name: role,
    email: null,
    phone: '',
    roles: [{ role, unitSlug }],
    duties: [],
  };
  const { id } = await app.get(People, { strict: false }).create({ ...details, passwordHash: 'none' });
  const sessions = app.get(Sessions, { strict: false });
  const session = await app.get(Database).housekeeping('bench.sign-in', () => sessions.open(id, ''));
  const person = await sessions.personOf(session);
  if (!person) throw new Error('The person who just signed in is not known.');
  return { cookie: `session=${session}`, person };
}

async function addDelegates(database: Database, count: number): Promise<void> {
  const key = { eventSlug: benchEvent, unitSlug: benchUnit };
  await database.of(Quota).insert([
    { ...key, role: 'child', may: places, must: 0, taken: count },
    { ...key, role: 'officer', may: places, must: 0 },
  ]);
  const delegationId = randomUUID();
  await database.of(Delegation).insert({ id: delegationId, ...key, changedAt: new Date() });
  for (let start = 0; start < count; start += rowsAtOnce) {
    const size = Math.min(rowsAtOnce, count - start);
    const people = Array.from({ length: size }, (_, index) => delegate(delegationId, start + index));
    await database.of(Delegate).insert(people);
    await database
      .of(ConsentStanding)
      .insert(people.map(({ id }) => ({ delegateId: id, answers: allAgreed, version: 1 })));
  }
}

function delegate(delegationId: string, index: number): Partial<Delegate> & { id: string } {
  const name = names(index);
  const at = new Date();
  return {
    id: randomUUID(),
    delegationId,
    eventSlug: benchEvent,
    unitSlug: benchUnit,
    role: 'child',
    name,
    nameFold: foldForDuplicates(name),
    sortKey: nameSortKey(name),
    born: '2006-05-09',
    gender: 'female',
    healthSealed: null,
    approvedAt: at,
    createdAt: at,
    updatedAt: at,
  };
}

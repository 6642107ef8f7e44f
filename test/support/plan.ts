import { join } from 'node:path';
import { projectRoot } from '../../src/core/config/project-root.js';
import { Event } from '../../src/programme/event.entity.js';
import { PlanLoader } from '../../src/programme/plan-loader.service.js';
import { readPlanFile } from '../../src/programme/plan/plan-file.js';
import type { Plan } from '../../src/programme/plan/plan.js';
import type { World } from './world.js';

const file = join(projectRoot, 'src/programme/plans/kien-giang-2019.json');

/** Puts the 2019 plan into the database, and the committee's closing day for the forum. */
export async function loadPlan(world: World): Promise<void> {
  await world.get(PlanLoader).load(await kienGiangPlan());
  const closing = { closesOn: '2019-06-07' };
  await world.database.housekeeping('test.closing', () =>
    world.database.of(Event).update({ slug: 'dien-dan-tre-em-tinh-2019' }, closing),
  );
}

export async function kienGiangPlan(): Promise<Plan> {
  const read = await readPlanFile(file);
  if ('mistakes' in read) throw new Error(`The plan of 2019 has mistakes: ${JSON.stringify(read.mistakes)}`);
  return read.plan;
}

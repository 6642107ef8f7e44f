import { allCells, noAnswers, withAnswer } from '../../src/consents/consent-cells.js';
import { ConsentStanding } from '../../src/consents/consent.entity.js';
import type { Database } from '../../src/core/database/database.js';
import { chunksOf } from '../../src/core/database/chunks.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import type { World } from '../support/world.js';

const allAgreed = allCells.reduce((answers, cell) => withAnswer(answers, cell, 'agreed'), noAnswers);

/** Families have agreed to everything; inside a transaction. */
export async function agreeToAll(database: Database, delegateIds: string[]): Promise<void> {
  const rows = delegateIds.map((delegateId) => ({ delegateId, answers: allAgreed, version: 1 }));
  for (const chunk of chunksOf(rows, 100)) await database.of(ConsentStanding).insert(chunk);
}

/** The same for all children who are registered and of whom nothing is known yet. */
export async function everybodyAgrees(world: World): Promise<void> {
  await world.database.housekeeping('test.agree', async () => {
    const children = await world.database.of(Delegate).findBy({ role: 'child' });
    const known = await world.database.of(ConsentStanding).find();
    const answered = new Set(known.map(({ delegateId }) => delegateId));
    await agreeToAll(
      world.database,
      children.flatMap(({ id }) => (answered.has(id) ? [] : [id])),
    );
  });
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { holdLock } from '../../core/database/named-lock.js';
import { Refused, Stale } from '../../core/errors/refusals.js';
import { actingPerson } from '../../core/request/request-context.js';
import { foldForDuplicates } from '../../core/vietnamese/fold.js';
import { Intake, IntakeFile, RecommendationImport } from '../intake/intake.entity.js';
import { ImportedLists } from '../intake/imported-lists.service.js';
import { RecommendationStep } from '../gathering/recommendation-step.entity.js';
import { branchOf } from '../gathering/merging.js';
import { Originals } from '../originals.js';
import { Recommendation } from '../recommendation.entity.js';
import { Concern } from './care.entity.js';
import { ConcernMails } from './concern-mails.js';
import { ConcernSeal } from './concern-seal.js';

/** Takes a text that may tell of harm out of everything, at once. */
@Injectable()
export class Sealing {
  constructor(
    private readonly database: Database,
    private readonly originals: Originals,
    private readonly lists: ImportedLists,
    private readonly seal: ConcernSeal,
    private readonly mails: ConcernMails,
    private readonly clock: Clock,
  ) {}

  /**
   * From now on only the safeguarding lead and deputy see the text, and texts that say the same; the lists and documents that held
   * it go with it. @returns the new concern's id
   */
  async take(found: Recommendation, version: number): Promise<string> {
    if (found.originalSealed === '') throw new Refused('recommendations.original-gone');
    const { text } = this.originals.of(found);
    const twins = await this.twinsOf(found);
    const lists = await this.lists.holding(foldForDuplicates(text), twins);
    return this.database.transaction('concern.seal', async (transaction) => {
      const id = randomUUID();
      transaction.about('concern', id);
      await holdLock(this.database, `merges:${found.eventSlug}`);
      const { affected } = await this.database.of(Recommendation).delete({ id: found.id, version });
      if (affected !== 1) throw new Stale({});
      await this.release(twins);
      await this.database.of(Recommendation).delete({ id: In(twins.map((twin) => twin.id)) });
      await this.database.insert(Concern, this.concernOf(id, found, twins));
      await this.hide(id, twins, lists);
      await this.mails.tell('concern-new', id);
      return id;
    });
  }

  /** The text itself first. What is public was read by several people and stays: whoever seals it decides about it alone. */
  private async twinsOf({ id, eventSlug, likenessMark }: Recommendation): Promise<Recommendation[]> {
    const found = await this.database.find(Recommendation, { eventSlug, likenessMark });
    const twins = found.filter((twin) => twin.id === id || twin.publishedAt === null);
    return twins.toSorted((one, other) => Number(other.id === id) - Number(one.id === id));
  }

  private concernOf(id: string, found: Recommendation, twins: Recommendation[]): Partial<Concern> {
    const origins = twins.map(({ unitSlug, groupName, level, backers, backing, createdAt, handedAt }) => ({
      ...{ unitSlug, groupName, level, backers, backing },
      ...{ createdAt: createdAt.toISOString(), handedAt: handedAt?.toISOString() ?? null },
    }));
    const text = { ...this.originals.of(found), eventSlug: found.eventSlug, origins };
    return {
      ...{ id, textSealed: this.seal.sealText(text, { id }), formSealed: null, endSealed: null },
      ...{ sealedAt: this.clock.now(), sealedById: actingPerson(), reportedAt: null, alarmedAt: null },
      ...{ closedAt: null, closedById: null, version: 1 },
    };
  }

  /** What was merged into a sealed text stands alone again, with what was merged into it before. */
  private async release(twins: Recommendation[]): Promise<void> {
    const ids = twins.map(({ id }) => id);
    const roots = twins.flatMap(({ rootId }) => rootId ?? []);
    const found = await this.database.of(Recommendation).findBy({ rootId: In(roots) });
    const group = found.filter(({ id }) => !ids.includes(id));
    const numbers = twins.flatMap(({ number }) => (number === null ? [] : String(number)));
    await this.database.of(RecommendationStep).delete({
      recommendationId: In(group.map(({ id }) => id)),
      kind: In(['merged', 'unmerged']),
      reason: In(numbers),
    });
    for (const top of group.filter(({ mergedIntoId }) => ids.includes(mergedIntoId ?? ''))) {
      const branch = branchOf(top, group).map(({ id }) => id);
      await this.database.of(Recommendation).update({ id: top.id }, { mergedIntoId: null });
      await this.database.of(Recommendation).update({ id: In(branch) }, { rootId: top.id });
    }
  }

  private async hide(concernId: string, twins: Recommendation[], lists: string[]): Promise<void> {
    const unitSlug = In([...new Set(twins.map((twin) => twin.unitSlug))]);
    const eventSlug = twins[0]?.eventSlug ?? '';
    const intakes = await this.database.of(Intake).findBy({ eventSlug, unitSlug });
    await this.database
      .of(IntakeFile)
      .update({ intakeId: In(intakes.map(({ id }) => id)), concernId: IsNull() }, { concernId });
    await this.database
      .of(RecommendationImport)
      .update({ id: In(lists), concernId: IsNull() }, { concernId });
  }
}

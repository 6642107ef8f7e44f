import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Stale } from '../core/errors/refusals.js';
import { actingPerson } from '../core/request/request-context.js';
import { Approvals } from '../delegates/approvals.service.js';
import { Delegate } from '../delegates/delegate.entity.js';
import { answerIn, noAnswers, stateOf, withAnswer } from './consent-cells.js';
import type { Cell } from './consent-cells.js';
import { ConsentAnswer, ConsentRecord, ConsentStanding, ConsentText } from './consent.entity.js';
import type { Answer, Method, Relation } from './consent-words.js';
import type { Wordings } from './wordings.js';

export interface Signature {
  signer: string;
  relation: Relation;
  method: Method;
  givenOn: string;
}

export interface NewAnswer {
  cell: Cell;
  answer: Answer;
}

export interface NewRecord {
  /** The standing that its writer has seen. */
  version: number;
  signature: Signature;
  answers: NewAnswer[];
  asked: readonly Cell[];
  /** What was asked in these words. */
  wordings: Wordings;
}

/** Adds records and draws the standing from them, inside a caller's transaction. Nothing is ever changed or taken out. */
@Injectable()
export class ConsentLedger {
  constructor(
    private readonly database: Database,
    private readonly approvals: Approvals,
    private readonly clock: Clock,
  ) {}

  async standingOf(delegateId: string): Promise<Pick<ConsentStanding, 'answers' | 'version' | 'code'>> {
    const standing = await this.database.findOne(ConsentStanding, { delegateId });
    return standing ?? { answers: noAnswers, version: 0, code: null };
  }

  /** Whoever may not take part after it is approved no longer. @throws Stale when somebody wrote in between */
  async add(delegate: Delegate, record: NewRecord): Promise<void> {
    await this.approvals.hold(delegate);
    const before = await this.standingOf(delegate.id);
    if (before.version !== record.version) throw new Stale({});
    await this.keepTexts(record);
    await this.insert(delegate, record);
    const answers = record.answers.reduce(
      (standing, { cell, answer }) => withAnswer(standing, cell, answer),
      before.answers,
    );
    await this.store(delegate.id, answers, record.version + 1);
    if (stateOf(answers, record.asked)?.mayTakePart === false) await this.approvals.drop(delegate);
  }

  private async insert(
    delegate: Delegate,
    { version, signature, answers, wordings }: NewRecord,
  ): Promise<void> {
    const id = randomUUID();
    await this.database.insert(ConsentRecord, {
      id,
      delegateId: delegate.id,
      number: version + 1,
      ...signature,
      recordedById: actingPerson(),
      recordedAt: this.clock.now(),
    });
    for (const { cell, answer } of answers) {
      const { version: textVersion, hash: textHash } = wordings[cell.purpose];
      await this.database.insert(ConsentAnswer, { recordId: id, ...cell, answer, textVersion, textHash });
    }
  }

  private async store(delegateId: string, answers: string, version: number): Promise<void> {
    await this.database.insert(ConsentStanding, { delegateId, answers: noAnswers }, { orIgnore: true });
    await this.database.of(ConsentStanding).update({ delegateId }, { answers, version });
  }

  /** What was signed can be shown years later, whatever the file of wordings says then. */
  private async keepTexts({ answers, wordings }: NewRecord): Promise<void> {
    const purposes = new Set(answers.map(({ cell }) => cell.purpose));
    for (const purpose of purposes) {
      const { version, vi: wording, hash } = wordings[purpose];
      await this.database.insert(ConsentText, { purpose, version, wording, hash }, { orIgnore: true });
      const kept = await this.database.findOne(ConsentText, { purpose, version });
      if (kept?.hash !== hash) throw new Error(`Version ${version} of the wording "${purpose}" was changed.`);
    }
  }
}

/** Answers that differ from what stands; nothing said leaves a withdrawal as it is. */
export function differing(standing: string, answers: NewAnswer[]): NewAnswer[] {
  return answers.filter(({ cell, answer }) => {
    const before = answerIn(standing, cell);
    return answer !== before && !(answer === 'none' && before === 'withdrawn');
  });
}

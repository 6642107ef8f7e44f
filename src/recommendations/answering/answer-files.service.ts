import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Database } from '../../core/database/database.js';
import { Missing, Refused } from '../../core/errors/refusals.js';
import { Scans } from '../../core/files/scans.js';
import type { KeptScan } from '../../core/files/scans.js';
import { ShelfSweep } from '../../core/files/shelf-sweep.js';
import type { UploadedFile } from '../../core/files/uploaded-file.js';
import { Matters } from '../gathering/matters.service.js';
import { Answer, AnswerFile } from './answer.entity.js';

const mostFiles = 12;

/** The room's shelf of papers that go with answers. */
@Injectable()
export class AnswerShelf extends Scans {
  protected readonly shelf = 'answers';
  protected override readonly taken = 'documents';
}

/** Papers that go with answers; for whoever works with the recommendation. */
@Injectable()
export class AnswerFiles {
  constructor(
    private readonly database: Database,
    private readonly matters: Matters,
    private readonly shelf: AnswerShelf,
  ) {}

  keeping<T>(uploads: UploadedFile[], work: (kept: KeptScan[]) => Promise<T>): Promise<T> {
    return this.shelf.keeping(uploads, 'files', work);
  }

  /** Inside the transaction that changes the answer. @throws Refused for more than an answer holds */
  async add(answerId: string, kept: KeptScan[]): Promise<void> {
    const count = await this.database.of(AnswerFile).countBy({ answerId });
    if (kept.length > 0 && count + kept.length > mostFiles)
      throw new Refused('answers.too-many-files', { most: mostFiles });
    const addedAt = new Date();
    for (const file of kept) await this.database.insert(AnswerFile, { ...file, answerId, addedAt });
  }

  of(answers: Answer[]): Promise<AnswerFile[]> {
    const where = { answerId: In(answers.map(({ id }) => id)) };
    return this.database.of(AnswerFile).find({ where, order: { addedAt: 'ASC', id: 'ASC' } });
  }

  /** Each opening stays on record. */
  async open(person: SignedIn, id: string): Promise<{ row: AnswerFile; file: Readable }> {
    const { row, answer } = await this.find(id);
    await this.matters.enter(person, answer.recommendationId, 'see');
    const file = await this.shelf.open(id);
    await this.database.note('answer.open-file', 'recommendation', answer.recommendationId);
    return { row, file };
  }

  /** While the answer is being written; the file itself goes with the next sweep. */
  async remove(person: SignedIn, id: string): Promise<Answer> {
    const { answer } = await this.find(id);
    return this.database.transaction('answer.remove-file', async (transaction) => {
      transaction.about('recommendation', answer.recommendationId);
      const { row } = await this.matters.enter(person, answer.recommendationId, 'write');
      if (row.round !== answer.round) throw new Refused('answers.not-now');
      await this.database.of(AnswerFile).delete({ id });
      return answer;
    });
  }

  private async find(id: string): Promise<{ row: AnswerFile; answer: Answer }> {
    const row = await this.database.findOne(AnswerFile, { id });
    const answer = row && (await this.database.findOne(Answer, { id: row.answerId }));
    if (!answer) throw new Missing();
    return { row, answer };
  }
}

/** Deletes the files of answers that are gone. */
@Injectable()
export class AnswerFileSweep extends ShelfSweep {
  protected readonly rows = AnswerFile;

  constructor(@Inject(AnswerShelf) shelf: AnswerShelf, database: Database) {
    super(shelf, database);
  }
}

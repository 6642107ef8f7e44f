import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { readForm } from '../../core/forms/read-form.js';
import { countsOf } from '../../core/sheets/dry-run.js';
import type { CellProblem, Counts, Outcome } from '../../core/sheets/dry-run.js';
import { foldForSearch } from '../../core/vietnamese/fold.js';
import type { Topic } from '../../programme/topic.entity.js';
import { Topics } from '../../programme/topics.service.js';
import { Originals } from '../originals.js';
import { Recommendation } from '../recommendation.entity.js';
import type { IntakeKey } from '../recommendations.policy.js';
import { RecommendationForm } from './intake.forms.js';
import type { ListBody } from './list-cells.js';
import { toldIn } from './own-recommendations.service.js';
import type { Told } from './own-recommendations.service.js';
import type { ListLine, ReadList } from './read-list.js';

export interface JudgedLine {
  row: number;
  outcome: Outcome;
  body: ListBody;
  /** What would be stored; null where it cannot be. */
  told: Told | null;
  problems: CellProblem[];
}

export interface ListRun {
  rows: JudgedLine[];
  counts: Counts;
}

/** Judges the lines of a list by the rules of the form; nothing is stored. */
@Injectable()
export class ListJudge {
  constructor(
    private readonly database: Database,
    private readonly originals: Originals,
    private readonly topics: Topics,
  ) {}

  async judge({ eventSlug, unitSlug }: IntakeKey, { lines, columns }: ReadList): Promise<ListRun> {
    const topics = await this.topics.ofCurrent();
    const known = await this.database
      .of(Recommendation)
      .find({ select: { likenessMark: true }, where: { eventSlug, unitSlug } });
    const stored = new Set(known.map(({ likenessMark }) => likenessMark));
    const seen = new Map<string, number>();
    const lacksNumber = columns.children === undefined && columns.votes === undefined;
    const rows = lines.map((line) => this.judgeLine(line, { topics, stored, seen, lacksNumber }));
    return { rows, counts: countsOf(rows) };
  }

  private judgeLine(
    { row, body: written, cells }: ListLine,
    { topics, stored, seen, lacksNumber }: Context,
  ): JudgedLine {
    const at = (field: string) => cells[field] ?? cells.text ?? '';
    const topic = topicIn(written.topic, topics);
    // A list that tells no numbers may still be stored: one child at least stands behind each line.
    const body = {
      ...written,
      topic: topic?.slug ?? '',
      backers: written.backers || (lacksNumber ? '1' : ''),
    };
    const { form, mistakes } = readForm(RecommendationForm, body);
    const problems: CellProblem[] = mistakes.map(({ field, key, params }) => ({
      ...{ gravity: 'wrong' as const, cell: at(cellOf[field] ?? field), key, params },
    }));
    if (written.topic !== '' && !topic)
      problems.push(note(at('topic'), 'recommendations.import.topic-unknown', { topic: written.topic }));
    const twin = this.twinOf(row, body, { stored, seen });
    if (twin) return { row, outcome: 'skip', body, told: null, problems: [note(at('text'), ...twin)] };
    if (!form) return { row, outcome: 'error', body, told: null, problems };
    return { row, outcome: 'add', body, told: toldIn(form), problems };
  }

  /** What the line repeats: the unit's own, or one before it in the list; null where it is new. */
  private twinOf(
    row: number,
    { text }: ListBody,
    { stored, seen }: Pick<Context, 'stored' | 'seen'>,
  ): Note | null {
    const mark = this.originals.markOf(text);
    const before = seen.get(mark);
    seen.set(mark, before ?? row);
    if (stored.has(mark)) return ['recommendations.import.there-already'];
    return before === undefined ? null : ['recommendations.import.repeated', { row: before }];
  }
}

type Note = [key: CellProblem['key'], params?: CellProblem['params']];

interface Context {
  topics: Topic[];
  stored: Set<string>;
  /** The first line of each text. */
  seen: Map<string, number>;
  /** The list has no column for how many stand behind a line. */
  lacksNumber: boolean;
}

/** In which column a field's mistake can be mended. */
const cellOf: Record<string, string> = { backers: 'children', backing: 'children' };

function note(cell: string, ...[key, params]: Note): CellProblem {
  return { gravity: 'note', cell, key, params };
}

/** By its whole name, or by a word of it that no other topic's name holds. */
function topicIn(written: string, topics: Topic[]): Topic | null {
  const folded = foldForSearch(written);
  if (folded === '') return null;
  const named = topics.filter(({ name }) => foldForSearch(name) === folded);
  const holding = topics.filter(({ name }) => foldForSearch(name).includes(folded));
  return named[0] ?? (holding.length === 1 ? (holding[0] ?? null) : null);
}

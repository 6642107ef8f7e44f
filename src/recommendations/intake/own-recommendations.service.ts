import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { InvalidFields, Missing, Refused, Stale } from '../../core/errors/refusals.js';
import { hasControlCharacters } from '../../core/vietnamese/clean-text.js';
import { fromLegacy, legacyEncodingOf } from '../../core/vietnamese/legacy-text.js';
import { Topics } from '../../programme/topics.service.js';
import { Originals } from '../originals.js';
import type { OriginalText } from '../originals.js';
import { Recommendation } from '../recommendation.entity.js';
import { ownStates } from '../recommendation-words.js';
import { intakeKeyOf } from '../recommendations.policy.js';
import type { IntakeKey } from '../recommendations.policy.js';
import type { RecommendationForm } from './intake.forms.js';
import { IntakeRows } from './intake-rows.service.js';

/** What is stored of a form. */
export type Told = OriginalText &
  Pick<Recommendation, 'topicSlug' | 'level' | 'backers' | 'backing' | 'groupName'>;

export function toldIn({ title, text, topic, level, backers, backing, group }: RecommendationForm): Told {
  return { title, text, topicSlug: topic || null, level, backers, backing, groupName: group };
}

/** More than any forum brings; a list that is longer was sent by mistake. */
const mostOfUnit = 1_000;

/** What a unit writes down of its own children's words, until it is handed in. */
@Injectable()
export class OwnRecommendations {
  constructor(
    private readonly database: Database,
    private readonly rows: IntakeRows,
    private readonly originals: Originals,
    private readonly topics: Topics,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidFields at the text that the unit has written down already */
  async add(person: SignedIn, key: IntakeKey, form: RecommendationForm): Promise<Recommendation> {
    await this.rows.enter(person, key);
    const told = await this.read(form);
    return this.database.transaction('recommendation.add', async (transaction) => {
      await this.rows.held(key);
      await this.refuseTwin(key, told, null);
      const [added] = await this.insert(key, [told], null);
      if (!added) throw new Error('Nothing was added.');
      transaction.about('recommendation', added.id);
      return added;
    });
  }

  /** Adds what a list brings, all or none. Runs inside a transaction that holds the intake. */
  async insert(key: IntakeKey, all: Told[], importId: string | null): Promise<Recommendation[]> {
    const count = await this.database.of(Recommendation).countBy(key);
    if (count + all.length > mostOfUnit) throw new Refused('recommendations.too-many', { most: mostOfUnit });
    const now = this.clock.now();
    const rows = all.map(({ title, text, ...told }, index) => {
      const id = randomUUID();
      const columns = this.originals.columns({ title, text }, id);
      // Those of one list keep its order.
      const createdAt = new Date(now.getTime() + index);
      const row = { ...told, ...columns, id, ...key, state: 'draft' as const, importId };
      return { ...row, createdAt, changedAt: now, version: 1 };
    });
    for (const row of rows) await this.database.insert(Recommendation, row);
    return rows.map((row) => Object.assign(new Recommendation(), row));
  }

  /** Until it is handed in, and when a reader has given it back. */
  async edit(person: SignedIn, id: string, form: RecommendationForm): Promise<Recommendation> {
    const found = await this.own(person, id);
    const told = await this.read(form);
    return this.database.transaction('recommendation.edit', async (transaction) => {
      transaction.about('recommendation', id);
      const key = intakeKeyOf(found);
      await this.rows.held(key);
      await this.refuseTwin(key, told, id);
      const { title, text, ...rest } = told;
      const changes = { ...rest, ...this.originals.columns({ title, text }, id), state: 'draft' as const };
      const { affected } = await this.database
        .of(Recommendation)
        .update(
          { id, version: form.version, state: In([...ownStates]) },
          { ...changes, changedAt: this.clock.now() },
        );
      if (affected !== 1) throw new Stale(this.answersOf(await this.own(person, id)));
      return found;
    });
  }

  async remove(person: SignedIn, id: string): Promise<Recommendation> {
    const found = await this.own(person, id);
    return this.database.transaction('recommendation.remove', async (transaction) => {
      transaction.about('recommendation', id);
      const { affected } = await this.database.of(Recommendation).delete({ id, state: In([...ownStates]) });
      if (affected !== 1) throw new Refused('recommendations.handed-in-already');
      return found;
    });
  }

  /** @throws Missing for another unit's; Refused for what its unit has handed in */
  async own(person: SignedIn, id: string): Promise<Recommendation> {
    const found = await this.database.findOne(Recommendation, { id });
    if (!found) throw new Missing();
    await this.rows.enter(person, found);
    if (!ownStates.includes(found.state)) throw new Refused('recommendations.handed-in-already');
    return found;
  }

  /** How a stored recommendation reads in its form. */
  answersOf(row: Recommendation): Record<string, string> {
    const { topicSlug, level, backers, backing, groupName, version } = row;
    return {
      ...this.originals.of(row),
      ...{ topic: topicSlug ?? '', level, backers: String(backers), backing, group: groupName },
      version: String(version),
    };
  }

  /** @throws InvalidFields for a text in a font before Unicode, unless it is to be converted */
  private async read(form: RecommendationForm): Promise<Told> {
    const text = inUnicode(form);
    const topics = await this.topics.ofCurrent();
    if (form.topic !== '' && !topics.some(({ slug }) => slug === form.topic))
      throw new InvalidFields([{ field: 'topic', key: 'recommendations.topic-unknown' }]);
    return { ...toldIn(form), ...text };
  }

  private async refuseTwin(key: IntakeKey, { text }: Told, id: string | null): Promise<void> {
    const likenessMark = this.originals.markOf(text);
    const twins = await this.database.find(Recommendation, { ...key, likenessMark });
    if (twins.some((twin) => twin.id !== id))
      throw new InvalidFields([{ field: 'text', key: 'recommendations.there-already' }]);
  }
}

/** @throws InvalidFields for an old font that nobody has looked at, and for signs that steer */
function inUnicode({ title, text, convert }: RecommendationForm): OriginalText {
  const unicode = { title: converted(title), text: converted(text) };
  const isOld = unicode.title !== title || unicode.text !== text;
  if (isOld && convert !== 'yes') {
    const params = { sample: (unicode.text === text ? unicode.title : unicode.text).slice(0, 80) };
    throw new InvalidFields([{ field: 'convert', key: 'recommendations.old-font', params }]);
  }
  const steered = (['title', 'text'] as const).filter((field) =>
    hasControlCharacters(unicode[field], { lines: field === 'text' }),
  );
  if (steered.length > 0)
    throw new InvalidFields(steered.map((field) => ({ field, key: 'forms.control-characters' })));
  return unicode;
}

function converted(text: string): string {
  const encoding = legacyEncodingOf(text.split('\n'));
  return encoding ? fromLegacy(text, encoding) : text;
}

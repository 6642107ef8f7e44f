import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../core/config/project-root.js';
import { Database } from '../core/database/database.js';
import { holdLock } from '../core/database/named-lock.js';
import { InvalidFields, Missing, Stale } from '../core/errors/refusals.js';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import { Programmes } from './programmes.service.js';
import { Topic } from './topic.entity.js';
import { freeSlug } from './unit-rules.js';
import { Units } from './units.service.js';

type TopicValues = Pick<Topic, 'name' | 'units'>;

type SuggestedTopic = Pick<Topic, 'slug' | 'name' | 'units'>;

const suggestions = JSON.parse(
  readFileSync(join(projectRoot, 'src/programme/suggested-topics.json'), 'utf8'),
) as SuggestedTopic[];

/** What children ask about in a programme, each with the agencies that usually answer. */
@Injectable()
export class Topics {
  constructor(
    private readonly database: Database,
    private readonly programmes: Programmes,
    private readonly units: Units,
  ) {}

  async ofCurrent(): Promise<Topic[]> {
    const programme = await this.programmes.current();
    return programme ? this.of(programme.slug) : [];
  }

  of(programmeSlug: string): Promise<Topic[]> {
    return this.database.of(Topic).find({ where: { programmeSlug }, order: { position: 'ASC' } });
  }

  async get(slug: string): Promise<Topic> {
    const topic = await this.database.findOne(Topic, { slug });
    if (!topic) throw new Missing();
    return topic;
  }

  /** What children's forums usually ask about, without what is there already. @returns how many */
  async addSuggested(): Promise<number> {
    const known = new Set((await this.units.all()).map(({ slug }) => slug));
    return this.change('topic.add-suggested', async ({ programmeSlug, topics }) => {
      const names = new Set(topics.map(({ name }) => foldForDuplicates(name)));
      const fresh = suggestions.filter(({ name }) => !names.has(foldForDuplicates(name)));
      for (const [index, { name, units }] of fresh.entries())
        await this.insert(
          { name, units: units.filter((slug) => known.has(slug)) },
          { programmeSlug, topics, position: topics.length + index },
        );
      return fresh.length;
    });
  }

  add(values: TopicValues): Promise<Topic> {
    return this.change('topic.add', async ({ programmeSlug, topics }) => {
      refuseTwin(values, topics);
      return this.insert(values, { programmeSlug, topics, position: topics.length });
    });
  }

  edit(slug: string, version: number, values: TopicValues): Promise<Topic> {
    return this.change('topic.edit', async ({ topics }) => {
      refuseTwin(
        values,
        topics.filter((other) => other.slug !== slug),
      );
      const { affected } = await this.database.of(Topic).update({ slug, version }, values);
      if (affected !== 1) throw new Stale(topicAnswers(await this.get(slug)));
      return this.get(slug);
    });
  }

  private async insert(
    values: TopicValues,
    { programmeSlug, topics, position }: { programmeSlug: string; topics: Topic[]; position: number },
  ): Promise<Topic> {
    const slug = freeSlug(values.name, new Set(topics.map((topic) => topic.slug)));
    await this.database.of(Topic).insert({ slug, programmeSlug, ...values, position });
    return this.get(slug);
  }

  private async change<T>(
    verb: string,
    work: (now: { programmeSlug: string; topics: Topic[] }) => Promise<T>,
  ): Promise<T> {
    const { slug } = await this.programmes.needed();
    return this.database.transaction(verb, async (transaction) => {
      await holdLock(this.database, 'topics');
      transaction.about('programme', slug, ['topics']);
      return work({ programmeSlug: slug, topics: await this.of(slug) });
    });
  }
}

/** How a stored topic reads in its form. */
export function topicAnswers({ name, units, version }: Topic): Record<string, string> {
  return { name, units: units.join(','), version: String(version) };
}

function refuseTwin({ name }: TopicValues, others: Topic[]): void {
  const folded = foldForDuplicates(name);
  if (others.some((other) => foldForDuplicates(other.name) === folded))
    throw new InvalidFields([{ field: 'name', key: 'programme.topic.there-already' }]);
}

import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { InvalidFields, Missing, Refused } from '../core/errors/refusals.js';
import { Topics } from '../programme/topics.service.js';
import { PreparedContent } from './representative.entity.js';
import type { Representative } from './representative.entity.js';
import { RepresentativeRows } from './representative-rows.service.js';
import type { Deed, PlaceKey, Step } from './representative-rows.service.js';
import type { ContentFilesForm, TopicsForm, TopicTextsForm } from './representatives.forms.js';
import { SeatFiles } from './seat-files.service.js';
import { hasName, textAnswers } from './seat-words.js';
import { readTexts } from './topic-texts.js';

/** What a leader will answer to, and what is prepared for it; worked at until the agency says that it is ready. */
@Injectable()
export class SeatContents {
  constructor(
    private readonly database: Database,
    private readonly rows: RepresentativeRows,
    private readonly topics: Topics,
    private readonly files: SeatFiles,
  ) {}

  of(representativeId: string): Promise<PreparedContent[]> {
    return this.database.find(PreparedContent, { representativeId });
  }

  /** A topic that is chosen no longer takes its text along. */
  async choose(key: PlaceKey, form: TopicsForm): Promise<Representative> {
    const known = new Set((await this.topics.ofCurrent()).map(({ slug }) => slug));
    if (form.topics.some((slug) => !known.has(slug)))
      throw new InvalidFields([{ field: 'topics', key: 'representatives.contents.unknown-topic' }]);
    return this.change(key, { version: form.version, verb: 'seat.choose-topics' }, async ({ id }) => {
      const before = await this.of(id);
      const dropped = before.filter(({ topicSlug }) => !form.topics.includes(topicSlug));
      for (const { topicSlug } of dropped)
        await this.database.of(PreparedContent).delete({ representativeId: id, topicSlug });
      for (const topicSlug of new Set(form.topics))
        await this.database.insert(
          PreparedContent,
          { representativeId: id, topicSlug, text: '' },
          { orIgnore: true },
        );
      return {};
    });
  }

  /** All texts in one go. @throws Missing for a topic that is not chosen */
  write(key: PlaceKey, form: TopicTextsForm): Promise<Representative> {
    const texts = readTexts(form.texts);
    const theirs = async ({ id }: Representative) => textAnswers(await this.of(id));
    return this.change(key, { version: form.version, verb: 'seat.prepare', theirs }, async ({ id }) => {
      for (const { topicSlug, text } of texts) {
        const { affected } = await this.database
          .of(PreparedContent)
          .update({ representativeId: id, topicSlug }, { text });
        if (affected !== 1) throw new Missing();
      }
      return {};
    });
  }

  async addFiles(key: PlaceKey, form: ContentFilesForm): Promise<Representative> {
    const deed = { version: form.version, verb: 'seat.add-files' };
    refuseFinished(await this.rows.assertSeen({ key, ...deed }));
    return this.files.keeping(form.files, 'files', (kept) =>
      this.change(key, deed, async ({ id }) => {
        await this.files.add(id, 'contents', kept);
        return {};
      }),
    );
  }

  removeFile(key: PlaceKey, version: number, fileId: string): Promise<Representative> {
    return this.change(key, { version, verb: 'seat.remove-file' }, async ({ id }) => {
      await this.files.remove(id, fileId);
      return {};
    });
  }

  /** @throws Refused where there is no topic, or one has neither text nor any file beside it */
  declareReady(key: PlaceKey, version: number): Promise<Representative> {
    const step: Step = { kind: 'contents-ready' };
    return this.change(key, { version, verb: 'seat.declare-ready', step }, async ({ id }) => {
      const contents = await this.of(id);
      const files = (await this.files.of(id)).filter(({ kind }) => kind === 'contents');
      if (contents.length === 0) throw new Refused('representatives.contents.topic-needed');
      if (files.length === 0 && contents.some(({ text }) => text === ''))
        throw new Refused('representatives.contents.not-ready');
      return { contentsReady: true };
    });
  }

  reopen(key: PlaceKey, version: number): Promise<Representative> {
    return this.rows.change({ key, version, verb: 'seat.reopen-contents' }, () => ({
      values: { contentsReady: false },
      fields: ['contentsReady'],
      step: { kind: 'contents-reopened' },
    }));
  }

  private change(
    key: PlaceKey,
    { step, ...deed }: Omit<Deed, 'key'> & { step?: Step },
    work: (place: Representative) => Promise<Partial<Representative>>,
  ): Promise<Representative> {
    return this.rows.change({ key, ...deed }, async (place) => {
      refuseFinished(place);
      return { values: await work(place), fields: ['contents'], step };
    });
  }
}

/** What a leader will say is written for somebody, and until it is ready. */
function refuseFinished({ state, contentsReady }: Representative): void {
  if (!hasName(state)) throw new Refused('representatives.contents.nobody-named');
  if (contentsReady) throw new Refused('representatives.contents.ready-already');
}

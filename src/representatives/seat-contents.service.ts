import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { InvalidFields, Refused } from '../core/errors/refusals.js';
import { Topics } from '../programme/topics.service.js';
import { PreparedContent } from './representative.entity.js';
import type { Representative } from './representative.entity.js';
import { assertVersion, RepresentativeRows } from './representative-rows.service.js';
import type { Deed, PlaceKey, Step } from './representative-rows.service.js';
import type { ContentsForm } from './representatives.forms.js';
import { SeatFiles } from './seat-files.service.js';
import { hasName, textAnswers } from './seat-words.js';
import { readTexts } from './topic-texts.js';
import type { TopicText } from './topic-texts.js';

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

  /**
   * Keeps topics, texts and files together. A topic that is chosen no longer takes its text along.
   * @throws Refused for what is declared ready and is not
   */
  async save(key: PlaceKey, form: ContentsForm): Promise<Representative> {
    const texts = readTexts(form.texts);
    const known = new Set((await this.topics.ofCurrent()).map(({ slug }) => slug));
    if (form.topics.some((slug) => !known.has(slug)))
      throw new InvalidFields([{ field: 'topics', key: 'representatives.contents.unknown-topic' }]);
    const theirs = async ({ id }: Representative) => textAnswers(await this.of(id));
    const isReady = form.ready === 'yes';
    const step: Step | undefined = isReady ? { kind: 'contents-ready' } : undefined;
    const deed = { version: form.version, verb: 'seat.prepare', theirs, step };
    const seen = await this.rows.get(key);
    refuseFinished(seen);
    await assertVersion(seen, deed);
    return this.files.keeping(form.files, 'files', (kept) =>
      this.change(key, deed, async ({ id }) => {
        await this.choose(id, form.topics);
        await this.write(id, texts);
        await this.files.add(id, 'contents', kept);
        if (isReady) await this.assertReady(id);
        return { contentsReady: isReady };
      }),
    );
  }

  removeFile(key: PlaceKey, version: number, fileId: string): Promise<Representative> {
    return this.change(key, { version, verb: 'seat.remove-file' }, async ({ id }) => {
      await this.files.remove(id, fileId);
      return {};
    });
  }

  reopen(key: PlaceKey, version: number): Promise<Representative> {
    return this.rows.change({ key, version, verb: 'seat.reopen-contents' }, () => ({
      values: { contentsReady: false },
      fields: ['contentsReady'],
      step: { kind: 'contents-reopened' },
    }));
  }

  private async choose(representativeId: string, topics: string[]): Promise<void> {
    const before = await this.of(representativeId);
    const dropped = before.filter(({ topicSlug }) => !topics.includes(topicSlug));
    for (const { topicSlug } of dropped)
      await this.database.of(PreparedContent).delete({ representativeId, topicSlug });
    for (const topicSlug of new Set(topics))
      await this.database.insert(
        PreparedContent,
        { representativeId, topicSlug, text: '' },
        { orIgnore: true },
      );
  }

  /** Texts of topics that are not chosen any more go with them. */
  private async write(representativeId: string, texts: TopicText[]): Promise<void> {
    for (const { topicSlug, text } of texts)
      await this.database.of(PreparedContent).update({ representativeId, topicSlug }, { text });
  }

  /** @throws Refused where there is no topic, or one has neither text nor any file beside it */
  private async assertReady(id: string): Promise<void> {
    const contents = await this.of(id);
    const files = (await this.files.of(id)).filter(({ kind }) => kind === 'contents');
    if (contents.length === 0) throw new Refused('representatives.contents.topic-needed');
    if (files.length === 0 && contents.some(({ text }) => text === ''))
      throw new Refused('representatives.contents.not-ready');
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

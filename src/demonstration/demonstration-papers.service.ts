import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { projectRoot } from '../core/config/project-root.js';
import { formOn } from '../core/documents/document-form.js';
import { bodyLines, nationalHeading, numberLine, placeAndDay } from '../core/documents/fixed-words.js';
import { WrittenFiles } from '../core/documents/written-files.service.js';
import { UploadedFile } from '../core/files/uploaded-file.js';
import type { Day } from '../core/vietnamese/dates.js';
import { Difficulties } from '../obligations/difficulties.service.js';
import { Duties } from '../obligations/duties.service.js';
import { ExtensionForm, PaperForm } from '../obligations/obligations.forms.js';
import { ObligationSettings } from '../obligations/obligation-settings.service.js';
import { Papers } from '../obligations/papers.service.js';
import { Units } from '../programme/units.service.js';
import { dayInputs } from './day-inputs.js';
import { Stage } from './stage.service.js';

interface PaperStory {
  unit: string;
  number: string;
  signedOn: Day;
  end: 'waiting' | 'accepted' | 'returned';
  reason?: string;
}

interface Stories {
  plan: string;
  followed: string[];
  papers: PaperStory[];
  extension: { unit: string; until: Day; reason: string };
  difficulty: { unit: string; title: string; text: string; answer: string };
}

const file = join(projectRoot, 'src/demonstration/papers.json');
const stories = JSON.parse(readFileSync(file, 'utf8')) as Stories;

/** What districts have handed in by the twentieth of May, and what hinders one of them. */
@Injectable()
export class DemonstrationPapers {
  constructor(
    private readonly stage: Stage,
    private readonly settings: ObligationSettings,
    private readonly duties: Duties,
    private readonly papers: Papers,
    private readonly difficulties: Difficulties,
    private readonly files: WrittenFiles,
    private readonly units: Units,
  ) {}

  async add(): Promise<void> {
    const committee = await this.stage.someone('committee', 'so-ldtbxh');
    await this.stage.turnTo('2019-05-18T02:00:00Z');
    await this.stage.as(committee, () => this.follow());
    for (const story of stories.papers) await this.handIn(story, committee);
    await this.stage.as(committee, () => this.extend());
    await this.tellDifficulty(committee);
  }

  private async follow(): Promise<void> {
    for (const slug of stories.followed) {
      const { setting } = await this.settings.of(slug);
      if (setting.version > 0) continue;
      const values = { isFollowed: true, lastDay: '2019-05-31', isBinding: null, ladder: '' };
      await this.settings.save(slug, 0, values);
    }
  }

  /** Goes on where an interruption has left the story. */
  private async handIn(story: PaperStory, committee: SignedIn): Promise<void> {
    const key = { obligationSlug: stories.plan, unitSlug: story.unit };
    const person = await this.stage.someone('district', story.unit);
    if ((await this.papers.of(key)).length === 0)
      await this.stage.as(person, async () => this.papers.handIn(person, key, await this.formOf(story)));
    const { paper } = await this.duties.get(key);
    if (paper?.state !== 'handed-in') return;
    const { id, version } = paper;
    if (story.end === 'accepted') await this.stage.as(committee, () => this.papers.accept(id, version));
    if (story.end === 'returned')
      await this.stage.as(committee, () => this.papers.giveBack(id, version, story.reason ?? ''));
  }

  private async extend(): Promise<void> {
    const { unit, until, reason } = stories.extension;
    const key = { obligationSlug: stories.plan, unitSlug: unit };
    if ((await this.papers.extensionsOf(key)).length > 0) return;
    await this.papers.extend(
      key,
      Object.assign(new ExtensionForm(), { ...dayInputs('until', until), reason }),
    );
  }

  private async tellDifficulty(committee: SignedIn): Promise<void> {
    const { unit, title, text, answer } = stories.difficulty;
    const person = await this.stage.someone('district', unit);
    if ((await this.difficulties.visibleTo(person)).length > 0) return;
    const id = await this.stage.as(person, () => this.difficulties.write(person, { unit, title, text }));
    await this.stage.as(committee, () =>
      this.difficulties.reply(committee, id, { version: 1, text: answer }),
    );
  }

  private async formOf({ unit, number, signedOn }: PaperStory): Promise<PaperForm> {
    const bytes = await this.paperOf(unit, number, signedOn);
    const content = { sha256: createHash('sha256').update(bytes).digest('hex'), isTooLarge: false };
    const files = [new UploadedFile('ke-hoach.pdf', bytes, content)];
    return Object.assign(new PaperForm(), { number, files, ...dayInputs('signedOn', signedOn) });
  }

  private async paperOf(unitSlug: string, number: string, day: Day): Promise<Buffer> {
    const { name, shortName } = await this.units.get(unitSlug);
    const place = shortName.replace(/^(huyện|thành phố) /, '');
    const document = {
      form: formOn(day),
      landscape: false,
      head: {
        ...{ superior: [], issuer: bodyLines(name), mark: null, ...nationalHeading() },
        number: numberLine({ number, symbol: '' }),
        placeAndDay: placeAndDay(place, { day, today: day }),
      },
      title: { kind: 'KẾ HOẠCH', subject: ['Triển khai Tháng hành động vì trẻ em năm 2019'] },
      blocks: [],
      closing: null,
      foot: null,
    };
    return this.files.write({ format: 'pdf', document });
  }
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { projectRoot } from '../core/config/project-root.js';
import { Database } from '../core/database/database.js';
import { Mail } from '../core/mail/mail.entity.js';
import { MailWorker } from '../core/mail/mail-worker.js';
import { Outbox } from '../core/mail/outbox.service.js';
import { Topics } from '../programme/topics.service.js';
import { UnitContacts } from '../programme/unit-contacts.service.js';
import { DeclineForm, NameForm, ContentsForm } from '../representatives/representatives.forms.js';
import { RepresentativeRows } from '../representatives/representative-rows.service.js';
import type { PlaceKey } from '../representatives/representative-rows.service.js';
import { SeatAnswers } from '../representatives/seat-answers.service.js';
import { SeatBoard } from '../representatives/seat-board.service.js';
import { SeatContents } from '../representatives/seat-contents.service.js';
import { SeatDecisions } from '../representatives/seat-decisions.service.js';
import { SeatInvitations } from '../representatives/seat-invitations.service.js';
import { SeatSettings } from '../representatives/seat-settings.service.js';
import { Stage } from './stage.service.js';

const forum = 'dien-dan-tre-em-tinh-2019';

interface AgencyStory {
  unit: string;
  contact: { name: string; phone: string; email: string };
  name?: string;
  title?: string;
  isLeader?: 'yes' | 'no';
  phone?: string;
  letterNumber?: string;
  way?: 'phone' | 'paper';
  confirm?: boolean;
  /** Comes in the place of who was confirmed. */
  substitute?: string;
  decline?: string;
  /** For the agency's first topics. */
  contents?: string[];
  ready?: boolean;
}

const stories = JSON.parse(
  readFileSync(join(projectRoot, 'src/demonstration/agencies.json'), 'utf8'),
) as AgencyStory[];

/** What agencies have answered by the twentieth of May; two have still to. */
@Injectable()
export class DemonstrationAgencies {
  constructor(
    private readonly stage: Stage,
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly worker: MailWorker,
    private readonly topics: Topics,
    private readonly contacts: UnitContacts,
    private readonly settings: SeatSettings,
    private readonly board: SeatBoard,
    private readonly rows: RepresentativeRows,
    private readonly invitations: SeatInvitations,
    private readonly answers: SeatAnswers,
    private readonly decisions: SeatDecisions,
    private readonly contents: SeatContents,
  ) {}

  async add(): Promise<void> {
    const committee = await this.stage.someone('committee', 'so-ldtbxh');
    await this.stage.turnTo('2019-05-16T02:00:00Z');
    await this.stage.as(committee, () => this.invite());
    await this.stage.turnTo('2019-05-17T07:30:00Z');
    for (const story of stories) await this.stage.as(committee, () => this.tell(story));
  }

  /** Goes on where an interruption has left the story. */
  private async invite(): Promise<void> {
    await this.topics.addSuggested();
    for (const { unit, contact } of stories)
      if ((await this.contacts.of(unit)).version === 0) await this.contacts.save(unit, 0, contact);
    const { version } = await this.settings.of(forum);
    if (version === 0) await this.settings.save(forum, 0, '2019-06-12');
    const open = await this.board.placesIn(forum, 'open');
    if (open.length === 0) return;
    await this.invitations.invite(forum, open);
    const drafts = await this.database.of(Mail).findBy({ kind: 'seat-invitation', state: 'draft' });
    const sendable = drafts.filter(({ toAddress }) => toAddress !== '').map(({ id }) => id);
    await this.outbox.send(sendable);
    await this.worker.work();
  }

  private async tell(story: AgencyStory): Promise<void> {
    const key = { eventSlug: forum, unitSlug: story.unit, number: 1 };
    const { state } = await this.rows.get(key);
    if (state !== 'invited') return;
    const version = async () => (await this.rows.get(key)).version;
    if (story.decline) {
      const form = Object.assign(new DeclineForm(), { reason: story.decline, version: await version() });
      await this.answers.decline({ key, way: 'phone' }, form);
    }
    if (!story.name) return;
    await this.name(key, story, story.name);
    if (story.confirm) await this.decisions.confirm(key, await version(), { asTheyAre: false });
    if (story.contents) await this.prepare(key, story, story.contents);
    if (story.substitute) await this.name(key, story, story.substitute);
  }

  private async name(key: PlaceKey, story: AgencyStory, name: string): Promise<void> {
    const { title = '', isLeader = 'yes', phone = '', letterNumber = '', way = 'phone' } = story;
    const { version } = await this.rows.get(key);
    const form = Object.assign(new NameForm(), { name, title, isLeader, phone, letterNumber, version });
    await this.answers.name({ key, way }, form);
  }

  private async prepare(key: PlaceKey, { unit, ready }: AgencyStory, texts: string[]): Promise<void> {
    const own = (await this.topics.ofCurrent()).filter(({ units }) => units.includes(unit));
    const topics = own.slice(0, texts.length).map(({ slug }) => slug);
    const { version } = await this.rows.get(key);
    const written = topics.map((topic, index) => `${topic}=${texts[index] ?? ''}`);
    const told = { topics, texts: written, ready: ready ? 'yes' : '', version };
    await this.contents.save(key, Object.assign(new ContentsForm(), told));
  }
}

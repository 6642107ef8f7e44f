import { randomInt, randomUUID } from 'node:crypto';
import type { EntityTarget, ObjectLiteral } from 'typeorm';
import { PrintRun } from '../../src/badges/badge.entity.js';
import { Outbox } from '../../src/core/mail/outbox.service.js';
import { ConsentScan } from '../../src/consents/consent.entity.js';
import { ChangeRequest } from '../../src/delegates/changes/change-request.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Delegation } from '../../src/delegates/delegation.entity.js';
import { GiftSeal } from '../../src/gifts/gift-seal.js';
import { Gift } from '../../src/gifts/gift.entity.js';
import { Guest } from '../../src/guests/guest.entity.js';
import { HostTask } from '../../src/hosting/host-task.entity.js';
import { VenueProposal } from '../../src/hosting/venue-proposal.entity.js';
import { ImportContents } from '../../src/imports/import-contents.js';
import { Import } from '../../src/imports/import.entity.js';
import { Letters } from '../../src/letters/letters.service.js';
import { SignedList, SignedListScan } from '../../src/lists/signed-list.entity.js';
import { Difficulty } from '../../src/obligations/difficulty.entity.js';
import { HandedPaper, PaperFile } from '../../src/obligations/obligation-papers.entity.js';
import { Answer, AnswerFile, Commitment } from '../../src/recommendations/answering/answer.entity.js';
import { Concern } from '../../src/recommendations/care/care.entity.js';
import { ConcernSeal } from '../../src/recommendations/care/concern-seal.js';
import { ImportedLists } from '../../src/recommendations/intake/imported-lists.service.js';
import { ProgressEntry } from '../../src/recommendations/following/following.entity.js';
import { Intake, IntakeFile, RecommendationImport } from '../../src/recommendations/intake/intake.entity.js';
import { Originals } from '../../src/recommendations/originals.js';
import { Recommendation } from '../../src/recommendations/recommendation.entity.js';
import type { ReadingState } from '../../src/recommendations/recommendation-words.js';
import { Topics } from '../../src/programme/topics.service.js';
import { InvitationCodes } from '../../src/representatives/invitation-codes.js';
import { RepresentativeRows } from '../../src/representatives/representative-rows.service.js';
import { SeatInvitations } from '../../src/representatives/seat-invitations.service.js';
import {
  DiscussionGroup,
  Room,
  ScheduleItem,
  ScheduleRelease,
  ScheduleStep,
} from '../../src/schedule/schedule.entity.js';
import type { AgendaLink } from '../../src/schedule/schedule.entity.js';
import { AgendaLinks } from '../../src/schedule/reading/agenda-links.service.js';
import { everybody } from '../../src/schedule/item.js';
import { Selection } from '../../src/selections/selection.entity.js';
import type { Route } from './routes.js';
import { forum, launch } from './world.js';
import type { World } from './world.js';

const seat = { eventSlug: forum, unitSlug: 'so-y-te' };
const duty = { obligationSlug: 'ubnd-cac-huyen-thanh-pho-16', unitSlug: 'ubnd-an-bien' };
const inForum = { eventSlug: forum, unitSlug: 'ubnd-an-bien' };
const sampleItem = {
  ...{ day: 1, startsAt: 480, endsAt: 540, roomId: null, title: 'Khai mạc', kind: 'opening' as const },
  ...{ isBlocker: false, leadUnit: null, leadPlaceId: null, audience: everybody, turns: [], version: 1 },
};
const hosted = { eventSlug: launch, unitSlug: 'ubnd-an-bien' };

/** A record of An Biên for each route that asks for one, made anew each time, since some calls delete or block. */
export class Records {
  constructor(private readonly world: World) {}

  /** Where the route leads. @param unit whose delegation it is, where the route names one */
  async addressOf({ path }: Pick<Route, 'path'>, unit: string): Promise<string> {
    if (path.startsWith('/answer/:token') || path.includes('/seats/:unit')) return this.seatAddress(path);
    if (path.startsWith('/setup/topics/:slug')) return path.replace(':slug', await this.topic());
    if (path.startsWith('/setup/obligations/:slug')) return path.replace(':slug', duty.obligationSlug);
    if (path.startsWith('/deadlines/:token')) return path.replace(':token', await this.deadlinesToken());
    if (path.startsWith('/agenda/:token')) return path.replace(':token', await this.agendaToken());
    const address = path
      .replace(':obligation', duty.obligationSlug)
      .replace(':day', '2019-09-02')
      .replace(':kind/:subject', 'unit/ubnd-an-bien')
      .replace(':kind', 'invitation')
      .replace(':event', eventFor(path))
      .replace(':unit', unit)
      .replace(':role', 'district')
      .replace(':row', '2')
      .replace(':file', randomUUID())
      .replace(':rule', 'volunteers')
      .replace(':slug', path.startsWith('/setup/events') ? forum : 'ubnd-an-bien');
    return address.includes(':id') ? address.replace(':id', await this.recordFor(path)) : address;
  }

  private recordFor(path: string): Promise<string> {
    const makers: [RegExp, () => Promise<string>][] = [
      [/^\/delegates\//, () => this.delegateOf('ubnd-an-bien')],
      [/^\/changes\//, () => this.changeRequest()],
      [/^\/selections\//, () => this.selection()],
      [/^\/print-runs\//, () => this.printRun()],
      [/^\/imports\//, () => this.importOfAnBien()],
      [/^\/gifts\//, () => this.gift()],
      [/^\/consent-scans\//, () => this.consentScan()],
      [/^\/signed-list-scans\//, () => this.signedListScan()],
      [/^\/guests\//, () => this.guest()],
      [/^\/venue-proposals\//, () => this.venueProposal()],
      [/^\/host-tasks\//, () => this.hostTask()],
      [/^\/own-recommendations\//, () => this.recommendation('draft')],
      [/^\/reading\//, () => this.recommendation('waiting')],
      [/^\/desk\/recommendations\//, () => this.matter()],
      [/^\/recommendations\//, () => this.published()],
      [/^\/commitments\//, () => this.commitment()],
      [/^\/answer-files\//, () => this.answerFile()],
      [/^\/progress-entries\//, () => this.progressEntry()],
      [/^\/concerns\//, () => this.concern()],
      [/^\/intake-files\//, () => this.intakeFile()],
      [/^\/recommendation-imports\//, () => this.recommendationImport()],
      [/^\/rooms\//, () => this.row(Room, { name: randomUUID(), capacity: null, position: 1 })],
      [/^\/schedule-items\//, () => this.row(ScheduleItem, sampleItem)],
      [
        /^\/schedule-steps\//,
        () => this.row(ScheduleStep, { personId: null, at: new Date(), changes: '[]' }),
      ],
      [/^\/discussion-groups\//, () => this.group()],
      [/^\/schedule-releases\//, () => this.release()],
      [/^\/agenda-links\//, async () => (await this.agendaLink()).id],
      [/^\/letters\//, () => this.letter()],
      [/^\/letter-scans\//, () => Promise.resolve(randomUUID())],
      [/^\/papers\//, () => this.paper()],
      [/^\/paper-files\//, () => this.paperFile()],
      [/^\/difficulties\//, () => this.difficulty()],
      [/^\/outbox\//, () => this.mail()],
      [/^\/accounts\//, () => Promise.resolve(this.world.personIds.soYTe)],
    ];
    const maker = makers.find(([pattern]) => pattern.test(path));
    if (!maker) throw new Error(`No record is known for ${path}`);
    return maker[1]();
  }

  /** One row of the forum's schedule. */
  private async row<T extends ObjectLiteral>(table: EntityTarget<T>, values: Partial<T>): Promise<string> {
    const row = { id: randomUUID(), eventSlug: forum, ...values };
    await this.world.database.housekeeping('test.row', () =>
      this.world.database.insert(table, row as unknown as Partial<T>),
    );
    return row.id;
  }

  private async agendaLink(): Promise<AgendaLink> {
    await this.release();
    return this.world.get(AgendaLinks).make({ eventSlug: forum, kind: 'unit', subject: 'ubnd-an-bien' });
  }

  private async agendaToken(): Promise<string> {
    return this.world.get(AgendaLinks).tokenOf(await this.agendaLink());
  }

  private async deadlinesToken(): Promise<string> {
    const subject = { eventSlug: forum, kind: 'deadlines' as const, subject: 'ubnd-an-bien' };
    const links = this.world.get(AgendaLinks);
    return links.tokenOf(await links.make(subject));
  }

  private async group(): Promise<string> {
    return this.row(DiscussionGroup, {
      number: randomInt(1, 1_000_000),
      name: '',
      topics: [],
      size: null,
      version: 1,
    });
  }

  private async release(): Promise<string> {
    const number = randomInt(1, 1_000_000);
    const content = JSON.stringify({ rooms: [], groups: [], items: [] });
    return this.row(ScheduleRelease, { number, name: 'Bản đầu', note: '', content, at: new Date() });
  }

  private async delegateOf(unitSlug: string): Promise<string> {
    const id = randomUUID();
    await this.world.database.housekeeping('test.delegate', async () => {
      const key = { eventSlug: forum, unitSlug };
      const found = await this.world.database.of(Delegation).findOneBy(key);
      const delegationId = found?.id ?? randomUUID();
      if (!found)
        await this.world.database.of(Delegation).insert({ id: delegationId, ...key, changedAt: new Date() });
      await this.world.database.of(Delegate).insert({
        id,
        delegationId,
        ...key,
        role: 'child',
        name: 'Danh Kín',
        nameFold: 'danhkin',
        sortKey: 'kin',
        born: '2006-05-09',
        gender: 'male',
        healthSealed: null,
        approvedAt: null,
        createdAt: new Date(),
        updatedAt: new Date(),
      });
    });
    return id;
  }

  /** Sở Y tế is invited, has named its leader, and has chosen a topic. */
  private async seatAddress(path: string): Promise<string> {
    const place = await this.world.get(RepresentativeRows).get({ ...seat, number: 1 });
    if (place.state === 'open')
      await this.world.get(SeatInvitations).invite(seat.eventSlug, [{ ...seat, number: 1 }]);
    const { id } = await this.world.get(RepresentativeRows).get({ ...seat, number: 1 });
    const invitations = this.world.get(SeatInvitations);
    const invitation = (await invitations.currentOf(id)) ?? { id: randomUUID() };
    return path
      .replace(':token', this.world.get(InvitationCodes).tokenOf(invitation))
      .replace(':event', seat.eventSlug)
      .replace(':unit', seat.unitSlug)
      .replace(':number', '1')
      .replace(':topic', await this.topic())
      .replace(':file', randomUUID());
  }

  private async recommendation(state: ReadingState): Promise<string> {
    const id = randomUUID();
    const sealed = this.world.get(Originals).columns({ title: 'Hồ bơi', text: `Có hồ bơi ${id}` }, id);
    const told = { level: 'commune', backers: 9, backing: 'children', topicSlug: null } as const;
    const times = { createdAt: new Date(), changedAt: new Date(), version: 1 };
    const row = { id, ...inForum, ...sealed, ...told, state, ...times };
    await this.world.database.housekeeping('test.recommendation', () =>
      this.world.database.insert(Recommendation, row),
    );
    return id;
  }

  /** Taken, and given to Sở Y tế. */
  private async matter(): Promise<string> {
    const id = await this.recommendation('taken');
    await this.change(id, { rootId: id, title: 'Hồ bơi', text: 'Có hồ bơi.', stage: 'assigned' });
    await this.change(id, { leadSlug: seat.unitSlug, countsFrom: '2019-05-20' });
    return id;
  }

  private async published(): Promise<string> {
    const id = await this.matter();
    await this.change(id, { stage: 'answered', outcome: 'met', publishedAt: new Date() });
    return id;
  }

  private async change(id: string, changes: Partial<Recommendation>): Promise<void> {
    await this.world.database.housekeeping('test.recommendation', () =>
      this.world.database.of(Recommendation).update({ id }, changes),
    );
  }

  private async commitment(): Promise<string> {
    const id = randomUUID();
    const row = { id, recommendationId: await this.matter(), ownerSlug: seat.unitSlug, text: 'Mở lớp bơi.' };
    await this.world.database.housekeeping('test.commitment', () =>
      this.world.database.insert(Commitment, {
        ...row,
        dueOn: '2019-09-30',
        createdAt: new Date(),
        version: 1,
      }),
    );
    return id;
  }

  private async progressEntry(): Promise<string> {
    const id = randomUUID();
    const row = { id, recommendationId: await this.matter(), unitSlug: seat.unitSlug, day: '2019-05-20' };
    await this.world.database.housekeeping('test.progress', () =>
      this.world.database.insert(ProgressEntry, { ...row, text: 'Đã mở.', at: new Date() }),
    );
    return id;
  }

  private async answerFile(): Promise<string> {
    const id = randomUUID();
    const answerId = randomUUID();
    const answer = { id: answerId, recommendationId: await this.matter(), round: 1, unitSlug: seat.unitSlug };
    const file = { id, name: 'x.pdf', type: 'application/pdf', pages: 1, bytes: 9, addedAt: new Date() };
    await this.world.database.housekeeping('test.answer', async () => {
      await this.world.database.insert(Answer, { ...answer, version: 1 });
      await this.world.database.insert(AnswerFile, { ...file, answerId });
    });
    return id;
  }

  private async concern(): Promise<string> {
    const id = randomUUID();
    const text = { title: 'Kín', text: 'Lời kín', eventSlug: forum, origins: [] };
    const textSealed = this.world.get(ConcernSeal).sealText(text, { id });
    const row = { id, textSealed, sealedAt: new Date(), version: 1 };
    await this.world.database.housekeeping('test.concern', () => this.world.database.insert(Concern, row));
    return id;
  }

  private async intakeFile(): Promise<string> {
    const id = randomUUID();
    const file = { id, name: 'x.pdf', type: 'application/pdf', pages: 1, bytes: 9, addedAt: new Date() };
    await this.world.database.housekeeping('test.intake', async () => {
      const found = await this.world.database.findOne(Intake, inForum);
      const intakeId = found?.id ?? randomUUID();
      if (!found) await this.world.database.insert(Intake, { id: intakeId, ...inForum, version: 1 });
      await this.world.database.insert(IntakeFile, { ...file, intakeId });
    });
    return id;
  }

  private async recommendationImport(): Promise<string> {
    const id = randomUUID();
    const lists = this.world.get(ImportedLists);
    const rows = [
      ['Khuyến nghị', 'Số em'],
      ['Có hồ bơi.', '9'],
    ].map((cells) => cells.map((text) => ({ text })));
    const sheets = [{ name: 'x', rows, hidden: false, merges: [] }];
    const sealed = {
      sheetsSealed: await lists.sealSheets(sheets, id),
      choicesSealed: lists.sealChoices({}, id),
    };
    const row = { id, ...inForum, ...sealed, createdAt: new Date(), version: 1 };
    await this.world.database.housekeeping('test.import', () =>
      this.world.database.insert(RecommendationImport, row),
    );
    return id;
  }

  private async letter(): Promise<string> {
    const letters = this.world.get(Letters);
    await letters.make(forum, { kind: 'request', before: '', keys: ['unit:so-y-te'] });
    return (await letters.of(forum))[0]!.id;
  }

  private async paper(): Promise<string> {
    const id = randomUUID();
    const row = { id, ...duty, number: '45/KH-UBND', signedOn: '2019-05-18', state: 'handed-in' as const };
    const times = { handedAt: new Date(), handedOn: '2019-05-19', version: 1 };
    await this.world.database.housekeeping('test.paper', () =>
      this.world.database.insert(HandedPaper, { ...row, ...times }),
    );
    return id;
  }

  private async paperFile(): Promise<string> {
    const id = randomUUID();
    const row = {
      id,
      paperId: await this.paper(),
      name: 'x.pdf',
      type: 'application/pdf',
      pages: 1,
      bytes: 9,
    };
    await this.world.database.housekeeping('test.paper', () => this.world.database.insert(PaperFile, row));
    return id;
  }

  private async difficulty(): Promise<string> {
    const id = randomUUID();
    const times = { createdAt: new Date(), changedAt: new Date(), version: 1 };
    const row = { id, unitSlug: 'ubnd-an-bien', title: 'Kinh phí', state: 'waiting' as const, ...times };
    await this.world.database.housekeeping('test.difficulty', () =>
      this.world.database.insert(Difficulty, row),
    );
    return id;
  }

  private async topic(): Promise<string> {
    const topics = this.world.get(Topics);
    const [known] = await topics.ofCurrent();
    return known ? known.slug : (await topics.add({ name: 'An toàn giao thông', units: [] })).slug;
  }

  private mail(): Promise<string> {
    const subjectId = this.world.personIds.soYTe;
    const to = { name: 'Phạm Văn Thử', address: 'thu@so-y-te.example' };
    return this.world.database.transaction('mail.send', () =>
      this.world.get(Outbox).draft({ kind: 'account-invitation', subjectId, occasion: randomUUID(), to }),
    );
  }

  private async gift(): Promise<string> {
    const id = randomUUID();
    const details = {
      delegateId: await this.delegateOf('ubnd-an-bien'),
      what: 'Xe đạp',
      quantity: 1,
      value: null,
    };
    const words = { giver: 'fund' as const, sponsor: '', note: '', reason: '' };
    const columns = this.world.get(GiftSeal).columns({ ...details, ...words }, id);
    const row = { id, eventSlug: forum, ...columns, changedAt: new Date() };
    await this.world.database.housekeeping('test.gift', () => this.world.database.insert(Gift, row));
    return id;
  }

  private async importOfAnBien(): Promise<string> {
    const id = randomUUID();
    const contents = this.world.get(ImportContents);
    const rows = [
      ['Họ và tên', 'Ngày sinh'],
      ['Danh Kín', '09/5/2006'],
    ].map((cells) => cells.map((text) => ({ text })));
    const sheet = { name: 'Danh sách', rows, hidden: false, merges: [] };
    const row = {
      id,
      ...{ eventSlug: forum, unitSlug: 'ubnd-an-bien' },
      sheetsSealed: await contents.sealSheets([sheet], id),
      choicesSealed: contents.sealChoices({}, id),
      createdAt: new Date(),
    };
    await this.world.database.housekeeping('test.import', () => this.world.database.insert(Import, row));
    return id;
  }

  /** A row whose file is not there: who may open it is told so. */
  private async consentScan(): Promise<string> {
    const id = randomUUID();
    const delegateId = await this.delegateOf('ubnd-an-bien');
    const scan = { id, delegateId, type: 'image/jpeg', pages: 1, bytes: 1, addedAt: new Date() };
    await this.world.database.housekeeping('test.scan', () =>
      this.world.database.of(ConsentScan).insert(scan),
    );
    return id;
  }

  private async signedListScan(): Promise<string> {
    const id = randomUUID();
    const signedListId = randomUUID();
    const list = { id: signedListId, eventSlug: forum, unitSlug: 'ubnd-an-bien', number: '45/DS-UBND' };
    await this.world.database.housekeeping('test.signed-list', async () => {
      const row = { ...list, signedOn: '2019-05-19', recordedAt: new Date(), personId: null };
      await this.world.database.of(SignedList).insert(row);
      const scan = { id, signedListId, position: 1, type: 'image/jpeg', pages: 1, bytes: 1 };
      await this.world.database.of(SignedListScan).insert(scan);
    });
    return id;
  }

  private async guest(): Promise<string> {
    const id = randomUUID();
    const row = { id, eventSlug: forum, kind: 'official', name: 'Khách Kín', body: 'Sở Kín' } as const;
    const now = new Date();
    await this.world.database.housekeeping('test.guest', () =>
      this.world.database.of(Guest).insert({ ...row, createdAt: now, updatedAt: now }),
    );
    return id;
  }

  private async venueProposal(): Promise<string> {
    const id = randomUUID();
    const told = { name: 'Nhà Văn hóa', address: 'thị trấn', capacity: 100, rainPlan: 'Có mái che.' };
    const row = { id, ...hosted, ...told, proposedAt: new Date() };
    await this.world.database.housekeeping('test.venue', () =>
      this.world.database.insert(VenueProposal, row),
    );
    return id;
  }

  private async hostTask(): Promise<string> {
    const id = randomUUID();
    const row = { id, ...hosted, office: 'Huyện đoàn', task: 'Văn nghệ', createdAt: new Date() };
    await this.world.database.housekeeping('test.task', () => this.world.database.insert(HostTask, row));
    return id;
  }

  private async changeRequest(): Promise<string> {
    const id = randomUUID();
    const request: Partial<ChangeRequest> = {
      ...{ removesHealth: false, different: false },
      ...{ id, eventSlug: forum, unitSlug: 'ubnd-an-bien', kind: 'withdraw', delegateVersion: 1 },
      ...{ delegateId: await this.delegateOf('ubnd-an-bien'), role: 'child', name: 'Danh Kín' },
      askedAt: new Date(),
    };
    await this.world.database.housekeeping('test.change', () =>
      this.world.database.insert(ChangeRequest, request),
    );
    return id;
  }

  private async selection(): Promise<string> {
    const id = randomUUID();
    const fromDelegateId = await this.delegateOf('ubnd-an-bien');
    const row = {
      ...{ id, eventSlug: 'dien-dan-quoc-gia-vi-2019', delegateId: randomUUID() },
      ...{ fromEventSlug: forum, fromDelegateId, criterion: 'dialogue' as const, chosenAt: new Date() },
    };
    await this.world.database.housekeeping('test.selection', () =>
      this.world.database.insert(Selection, row),
    );
    return id;
  }

  private async printRun(): Promise<string> {
    const id = randomUUID();
    const run = {
      id,
      eventSlug: forum,
      personId: this.world.personIds.committee,
      createdAt: new Date(),
      state: 'failed',
      backs: false,
      picked: false,
      total: 0,
    } as const;
    await this.world.database.housekeeping('test.run', () => this.world.database.of(PrintRun).insert(run));
    return id;
  }
}

/** What a host prepares belongs to an event with a host of its own. */
function eventFor(path: string): string {
  return /venue-proposals|host-tasks/.test(path) ? launch : forum;
}

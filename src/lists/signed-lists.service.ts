import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { chunksOf } from '../core/database/chunks.js';
import { Database } from '../core/database/database.js';
import { readDocumentNumber } from '../core/documents/document-number.js';
import { InvalidFields, Missing, Refused } from '../core/errors/refusals.js';
import { readDay } from '../core/forms/rules.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import { isHandedIn } from '../delegates/delegate-roles.js';
import { inListOrder } from '../delegates/delegation-view.js';
import { isOfUnit } from '../delegates/delegates.policy.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { Obligations } from '../programme/obligations.service.js';
import type { Obligation } from '../programme/obligation.entity.js';
import { contentCode, linesOf } from './list-lines.js';
import type { ListLine } from './list-lines.js';
import type { SignedListForm } from './lists.forms.js';
import { SignedListFiles, SignedListScans } from './signed-list-scans.service.js';
import { SignedLine, SignedList } from './signed-list.entity.js';

/** What the plan asks of a unit, and the signed list that answers it. */
export interface ListDuty {
  /** Null where the plan asks the unit for no list. */
  obligation: Obligation | null;
  /** The latest; null while there is none. */
  signed: SignedList | null;
  isFulfilled: boolean;
}

const rowsAtOnce = 80;

/** Lists that came back signed and stamped: their number, their day, and each line as it was signed. */
@Injectable()
export class SignedLists {
  constructor(
    private readonly database: Database,
    private readonly reader: DelegationReader,
    private readonly obligations: Obligations,
    private readonly files: SignedListFiles,
    private readonly scans: SignedListScans,
    private readonly clock: Clock,
  ) {}

  /** Keeps the list that the district has seen as the signed one, with its scan; a change in between refuses. */
  async record(
    person: SignedIn,
    { eventSlug, unitSlug }: DelegationKey,
    form: SignedListForm,
  ): Promise<SignedList> {
    const key = { eventSlug, unitSlug };
    if (!isOfUnit(person, unitSlug)) throw new Missing();
    const list = { id: randomUUID(), ...key, ...this.told(form), personId: person.id };
    await this.linesToSign(key, form.code);
    return this.files.keeping(form.scans, 'scans', (scans) =>
      this.database.transaction('signed-list.record', async (transaction) => {
        transaction.about('signed-list', list.id, ['number', 'signedOn']);
        const lines = await this.linesToSign(key, form.code);
        await this.database.insert(SignedList, list);
        await this.keep(list.id, lines);
        await this.scans.add(list.id, scans);
        return Object.assign(new SignedList(), list);
      }),
    );
  }

  /** Whether the plan's duty to send children and officers has its signed list. */
  async fulfilledBy(unitSlug: string, eventSlug: string): Promise<ListDuty> {
    const [obligation, signed] = await Promise.all([
      this.obligations.find('send-delegation', { unitSlug, eventSlug }),
      this.latest({ eventSlug, unitSlug }),
    ]);
    return { obligation, signed, isFulfilled: signed !== null };
  }

  latest({ eventSlug, unitSlug }: DelegationKey): Promise<SignedList | null> {
    return this.database
      .of(SignedList)
      .findOne({ where: { eventSlug, unitSlug }, order: { recordedAt: 'DESC', id: 'ASC' } });
  }

  /** The latest of each event of these units. */
  async ofUnits(unitSlugs: string[]): Promise<SignedList[]> {
    if (unitSlugs.length === 0) return [];
    const lists = await this.database
      .of(SignedList)
      .find({ where: { unitSlug: In(unitSlugs) }, order: { recordedAt: 'ASC', id: 'DESC' } });
    return [...new Map(lists.map((list) => [`${list.eventSlug} ${list.unitSlug}`, list])).values()];
  }

  async linesOf({ id }: SignedList): Promise<ListLine[]> {
    const lines = await this.database
      .of(SignedLine)
      .find({ where: { signedListId: id }, order: { position: 'ASC' } });
    return lines.map(({ delegateId, role, name, born, gender, school, className, phone }) => ({
      ...{ delegateId, role, name, gender, school, className, phone },
      born: born as Day | null,
    }));
  }

  private told(form: SignedListForm): Pick<SignedList, 'number' | 'signedOn' | 'recordedAt'> {
    const recordedAt = this.clock.now();
    const number = readDocumentNumber(form.number);
    const signedOn = readDay(form, 'signedOn');
    if (number === null) throw new InvalidFields([{ field: 'number', key: 'documents.number-wrong' }]);
    if (signedOn === null)
      throw new InvalidFields([{ field: 'signedOn-day', key: 'lists.signed.day-needed' }]);
    if (signedOn > dayInVietnam(recordedAt))
      throw new InvalidFields([{ field: 'signedOn-day', key: 'lists.signed.day-in-future' }]);
    return { number, signedOn, recordedAt };
  }

  private async linesToSign(key: DelegationKey, code: string): Promise<ListLine[]> {
    const delegation = await this.reader.find(key);
    if (!isHandedIn(delegation?.state)) throw new Refused('lists.signed.not-handed-in');
    const lines = linesOf(inListOrder(await this.reader.peopleOf(key)));
    if (contentCode(lines) !== code) throw new Refused('lists.signed.changed-meanwhile');
    return lines;
  }

  private async keep(signedListId: string, lines: ListLine[]): Promise<void> {
    const rows = lines.map((line, index) => ({ signedListId, position: index + 1, ...line }));
    for (const chunk of chunksOf(rows, rowsAtOnce)) await this.database.of(SignedLine).insert(chunk);
  }
}

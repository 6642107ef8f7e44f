import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { In, Not, IsNull } from 'typeorm';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { isUniqueViolation } from '../core/database/unique-violation.js';
import { numberLine, placeAndDay } from '../core/documents/fixed-words.js';
import type { OfficialDocument } from '../core/documents/official-document.js';
import { InvalidFields, Missing, Refused, Stale } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { Scans } from '../core/files/scans.js';
import { ShelfSweep } from '../core/files/shelf-sweep.js';
import { readDay } from '../core/forms/rules.js';
import { actingPerson } from '../core/request/request-context.js';
import { cutText } from '../core/vietnamese/clean-text.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { Events } from '../programme/events.service.js';
import { InvitationCodes } from '../representatives/invitation-codes.js';
import { Letter, LetterScan } from './letter.entity.js';
import { LetterWriter } from './letter-writer.service.js';
import type { LetterKind } from './letter-words.js';
import type { NumberForm } from './letters.forms.js';
import { withCodes } from './placeholders.js';
import { Recipients } from './recipients.service.js';

/** A number that was typed wrong leaves thousands. */
const mostGaps = 50;
/** As long as the column. */
const longestName = 300;

/** The room's shelf of scans. */
@Injectable()
export class LetterShelf extends Scans {
  protected readonly shelf = 'letters';
}

/** Numbers of a series: the next one, and the first of those that were left out. */
export interface NumberState {
  next: number;
  gaps: number[];
}

/** Letters on their way: made word for word, printed without number and day, numbered once they are signed. */
@Injectable()
export class Letters {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly codes: InvitationCodes,
    private readonly recipients: Recipients,
    private readonly writer: LetterWriter,
    private readonly shelf: LetterShelf,
    private readonly clock: Clock,
  ) {}

  /** One for each of the chosen recipients, as the words are now. @returns how many */
  async make(
    eventSlug: string,
    { kind, before, keys }: { kind: LetterKind; before: string; keys: string[] },
  ): Promise<number> {
    const event = await this.events.get(eventSlug);
    const chosen = (await this.recipients.of(event)).filter(({ key }) => keys.includes(key));
    if (chosen.length === 0) throw new InvalidFields([{ field: 'to', key: 'letters.nobody-chosen' }]);
    const written = await this.writer.write(event, { kind, before }, chosen);
    return this.database.transaction('letter.make', async (transaction) => {
      transaction.about('event', eventSlug, [kind, `rows-${written.length}`]);
      const made = { madeAt: this.clock.now(), personId: actingPerson(), version: 1 };
      for (const { recipient, ...letter } of written)
        await this.database.of(Letter).insert({
          ...{
            id: randomUUID(),
            eventSlug,
            kind,
            unitSlug: recipient.unitSlug,
            toName: cutText(recipient.name, longestName),
          },
          ...{ ...letter, series: null, number: null, signedOn: null, ...made },
        });
      return written.length;
    });
  }

  of(eventSlug: string): Promise<Letter[]> {
    return this.database
      .of(Letter)
      .find({ where: { eventSlug }, order: { madeAt: 'DESC', toName: 'ASC', id: 'ASC' } });
  }

  async get(id: string): Promise<Letter> {
    const letter = await this.database.of(Letter).findOneBy({ id });
    if (!letter) throw new Missing();
    return letter;
  }

  /** In the order of the list. @throws Refused where there is none */
  async chosen(eventSlug: string, ids: string[]): Promise<Letter[]> {
    const letters = (await this.of(eventSlug)).filter(({ id }) => ids.includes(id));
    if (letters.length === 0) throw new Refused('letters.none-chosen');
    return letters;
  }

  /**
   * The clerk's office has numbered the signed letter. A number that is taken is refused, also where two are entered at once:
   * the table itself knows each number of a series only once.
   */
  async giveNumber(id: string, form: NumberForm): Promise<Letter> {
    const { signedOn, number } = this.numberIn(form);
    const letter = await this.get(id);
    if (letter.version !== form.version) throw new Stale({});
    const changes = { series: `${letter.eventSlug}/${signedOn.slice(0, 4)}`, number, signedOn };
    return this.shelf.keeping(form.scan, 'scan', (kept) =>
      tellingTaken(number, () =>
        this.database.transaction('letter.number', async (transaction) => {
          transaction.about('letter', id, ['number', 'signedOn']);
          const key = { id, version: form.version };
          const { affected } = await this.database.of(Letter).update(key, changes);
          if (affected !== 1) throw new Stale({});
          for (const { id: scanId, type, pages, bytes } of kept)
            await this.database.insert(LetterScan, { id: scanId, letterId: id, type, pages, bytes });
          return Object.assign(new Letter(), letter, changes, { version: form.version + 1 });
        }),
      ),
    );
  }

  /** Only what has no number: what was issued stays. */
  discard(id: string, version: number): Promise<Letter> {
    return this.database.transaction('letter.discard', async (transaction) => {
      const letter = await this.get(id);
      transaction.about('letter', id);
      if (letter.number !== null) throw new Refused('letters.numbered-already');
      const { affected } = await this.database.of(Letter).delete({ id, version, number: IsNull() });
      if (affected !== 1) throw new Stale({});
      return letter;
    });
  }

  /** Of this year's series. */
  async numbersOf(eventSlug: string): Promise<NumberState> {
    const series = `${eventSlug}/${dayInVietnam(this.clock.now()).slice(0, 4)}`;
    const rows = await this.database
      .of(Letter)
      .find({ select: { number: true }, where: { series, number: Not(IsNull()) }, order: { number: 'ASC' } });
    const taken = rows.flatMap(({ number }) => number ?? []);
    return { next: (taken.at(-1) ?? 0) + 1, gaps: gapsIn(taken) };
  }

  /** As it is printed: number and day are blank until the letter has them. */
  asPaper({ number, symbol, signedOn, place, ...letter }: Letter): OfficialDocument {
    const document = withCodes(
      letter.document,
      letter.invitations.map((id) => this.codes.codeOf({ id })),
    );
    if (number === null || signedOn === null) return document;
    const day = signedOn as Day;
    const head = {
      ...document.head,
      number: numberLine({ number: numberOf({ number, symbol }), symbol }),
      placeAndDay: placeAndDay(place, { day, today: day }),
    };
    return { ...document, head };
  }

  scansOf(letters: Letter[]): Promise<LetterScan[]> {
    return this.database.of(LetterScan).findBy({ letterId: In(letters.map(({ id }) => id)) });
  }

  async openScan(id: string): Promise<{ scan: LetterScan; letter: Letter; file: Readable }> {
    const scan = await this.database.findOne(LetterScan, { id });
    if (!scan) throw new Missing();
    const letter = await this.get(scan.letterId);
    const file = await this.shelf.open(id);
    await this.database.note('letter.open-scan', 'letter', letter.id);
    return { scan, letter, file };
  }

  private numberIn(form: NumberForm): { signedOn: Day; number: number } {
    const signedOn = readDay(form, 'signedOn');
    const mistakes: FieldMistake[] = [];
    if (signedOn === null) mistakes.push({ field: 'signedOn', key: 'letters.day-needed' });
    else if (signedOn > dayInVietnam(this.clock.now()))
      mistakes.push({ field: 'signedOn', key: 'letters.day-to-come' });
    if (signedOn === null || mistakes.length > 0) throw new InvalidFields(mistakes);
    return { signedOn, number: form.number };
  }
}

/** @param taken in their order */
function gapsIn(taken: number[]): number[] {
  const known = new Set(taken);
  const gaps: number[] = [];
  for (let number = 1; number < (taken.at(-1) ?? 0) && gaps.length < mostGaps; number++)
    if (!known.has(number)) gaps.push(number);
  return gaps;
}

/** Two letters may race for one number: the table refuses the second. */
async function tellingTaken<T>(number: number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    throw new InvalidFields([{ field: 'number', key: 'letters.number-taken', params: { number } }]);
  }
}

/** `05/GM-BTC`: numbers under ten have a 0 before them. */
export function numberOf({ number, symbol }: { number: number; symbol: string }): string {
  return `${String(number).padStart(2, '0')}/${symbol}`;
}

/** Deletes the scans of letters that are gone. */
@Injectable()
export class LetterSweep extends ShelfSweep {
  protected readonly rows = LetterScan;

  constructor(@Inject(LetterShelf) shelf: LetterShelf, database: Database) {
    super(shelf, database);
  }
}

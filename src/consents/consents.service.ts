import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { InvalidFields, Refused } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { readDay } from '../core/forms/rules.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import { DelegateReader } from '../delegates/delegate-reader.js';
import { Events } from '../programme/events.service.js';
import { answerIn, askedOf, cellName } from './consent-cells.js';
import type { Cell } from './consent-cells.js';
import { ConsentLedger, differing } from './consent-ledger.service.js';
import type { NewAnswer, NewRecord, Signature } from './consent-ledger.service.js';
import { ConsentSettings } from './consent-settings.service.js';
import type { RecordForm, SignedForm, WithdrawalForm } from './consents.forms.js';
import { wordingsFor } from './wordings.js';
import type { Choice } from './consent-words.js';

/** Writes down what families answered, and that they withdrew it. For the unit's district and the committee, at any time. */
@Injectable()
export class Consents {
  constructor(
    private readonly database: Database,
    private readonly reader: DelegateReader,
    private readonly events: Events,
    private readonly settings: ConsentSettings,
    private readonly ledger: ConsentLedger,
    private readonly clock: Clock,
  ) {}

  /** Records the answers that differ from what stands; where a paper takes another's place, all of them. */
  async record(person: SignedIn, id: string, form: RecordForm): Promise<Delegate> {
    const delegate = await this.reader.get(person, id);
    const { asked, wordings } = await this.askedOf(delegate);
    const signature = this.signatureOf(form);
    const given = answersOf(form, asked);
    checkRelation(given, signature);
    const { answers: standing } = await this.ledger.standingOf(id);
    const answers = form.renew === 'yes' ? given.filter(isSaid) : differing(standing, given);
    if (answers.length === 0)
      throw new InvalidFields(
        asked.slice(0, 1).map((cell) => ({ field: cellName(cell), key: 'consents.nothing-new' })),
      );
    const record = { version: form.version, signature, answers, asked, wordings };
    return this.write('consent.record', delegate, record);
  }

  /** Takes back what was agreed to, at once and everywhere; the answers before stay in the history. */
  async withdraw(person: SignedIn, id: string, form: WithdrawalForm): Promise<Delegate> {
    const delegate = await this.reader.get(person, id);
    const { asked, wordings } = await this.askedOf(delegate);
    const signature = this.signatureOf(form);
    const cells = asked.filter(
      ({ purpose, giver }) => giver === form.giver && form.purposes.includes(purpose),
    );
    checkRelation(
      cells.map((cell) => ({ cell, answer: 'withdrawn' })),
      signature,
    );
    const { answers: standing } = await this.ledger.standingOf(id);
    const agreed = cells.filter((cell) => answerIn(standing, cell) === 'agreed');
    if (agreed.length === 0) throw new InvalidFields([{ field: 'purposes', key: 'consents.nothing-agreed' }]);
    const answers = agreed.map((cell): NewAnswer => ({ cell, answer: 'withdrawn' }));
    const record = { version: form.version, signature, answers, asked, wordings };
    return this.write('consent.withdraw', delegate, record);
  }

  private write(verb: string, delegate: Delegate, record: NewRecord): Promise<Delegate> {
    return this.database.transaction(verb, async (transaction) => {
      transaction.about(
        'delegate',
        delegate.id,
        record.answers.map(({ cell }) => cellName(cell)),
      );
      await this.ledger.add(delegate, record);
      return delegate;
    });
  }

  private async askedOf(delegate: Delegate): Promise<Pick<NewRecord, 'asked' | 'wordings'>> {
    const event = await this.events.get(delegate.eventSlug);
    const asked = askedOf(delegate, await this.settings.rulesFor(event));
    if (asked.length === 0) throw new Refused('consents.not-asked');
    return { asked, wordings: wordingsFor(event) };
  }

  private signatureOf(form: SignedForm): Signature {
    const { signer, relation, method } = form;
    return { signer, relation, method, givenOn: givenOnOf(form, this.clock.now()) };
  }
}

/** @throws InvalidFields for a day that has not come yet */
export function givenOnOf(form: object, now: Date): string {
  const day = readDay(form, 'givenOn') ?? '';
  if (day > dayInVietnam(now))
    throw new InvalidFields([{ field: 'givenOn', key: 'consents.given-in-future' }]);
  return day;
}

function answersOf(form: RecordForm, asked: readonly Cell[]): NewAnswer[] {
  return asked.map((cell) => ({ cell, answer: choiceIn(form, cell) }));
}

function choiceIn(form: RecordForm, cell: Cell): Choice {
  const choice = (form as unknown as Record<string, Choice | ''>)[cellName(cell)];
  return choice === '' || choice === undefined ? 'none' : choice;
}

/** A child cannot answer for its guardian. */
function checkRelation(answers: NewAnswer[], { relation }: Signature): void {
  const isForGuardian = answers.some(({ cell, answer }) => cell.giver === 'guardian' && answer !== 'none');
  const mistake: FieldMistake = { field: 'relation', key: 'consents.relation-guardian' };
  if (isForGuardian && relation === 'self') throw new InvalidFields([mistake]);
}

function isSaid({ answer }: NewAnswer): boolean {
  return answer !== 'none';
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { readDocumentNumber } from '../core/documents/document-number.js';
import { Refused, refuseMistakes } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { readDay } from '../core/forms/rules.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import { Events } from '../programme/events.service.js';
import { SeatAttendance } from './seat-attendance.service.js';
import { SeatFiles } from './seat-files.service.js';
import { SeatSettings } from './seat-settings.service.js';
import type { Representative } from './representative.entity.js';
import { RepresentativeRows } from './representative-rows.service.js';
import type { PlaceKey, Step } from './representative-rows.service.js';
import type { DeclineForm, NameForm } from './representatives.forms.js';
import { hasName } from './seat-words.js';
import type { AnswerWay, SeatState } from './seat-words.js';

/** Who answers, and for which place. */
export interface Answerer {
  key: PlaceKey;
  way: AnswerWay;
}

type Named = Pick<
  Representative,
  'name' | 'title' | 'isLeader' | 'phone' | 'email' | 'letterNumber' | 'letterDay'
>;

/** What an agency says: who comes, who comes instead, that nobody comes. */
@Injectable()
export class SeatAnswers {
  constructor(
    private readonly rows: RepresentativeRows,
    private readonly events: Events,
    private readonly settings: SeatSettings,
    private readonly attendance: SeatAttendance,
    private readonly files: SeatFiles,
    private readonly clock: Clock,
  ) {}

  /**
   * Names the leader, or another one. Whoever takes the place of somebody confirmed, or comes after a refusal, is a substitute and
   * waits for the committee again, as does a leader who is none after all; the badge ends at once. Corrections of title and
   * telephone leave the state and the time of the answer alone.
   */
  async name({ key, way }: Answerer, form: NameForm): Promise<Representative> {
    await this.assertOpen(key, way);
    const named = this.namedIn(form);
    const deed = { key, version: form.version, verb: 'seat.name' };
    await this.rows.assertSeen(deed);
    return this.files.keeping(form.letter, 'letter', (kept) =>
      this.rows.change(deed, async (before) => {
        const state = stateAfter(before, named, await this.wasConfirmed(before));
        await this.files.add(before.id, 'letter', kept);
        if (before.state === 'confirmed' && state !== 'confirmed') await this.attendance.end(before);
        const isSubstitute = before.isSubstitute || state === 'substituted';
        const isCorrection = state === before.state && before.name === named.name;
        const answered = isCorrection ? {} : { answeredAt: this.clock.now(), answeredBy: way };
        return {
          values: {
            ...{ ...named, state, isSubstitute, declineReason: '', question: '', ...answered },
            // Another leader says what to say anew.
            ...(state === 'substituted' && before.name !== named.name ? { contentsReady: false } : {}),
          },
          fields: ['name'],
          step: stepTo(before, state, { way, words: named.name }),
        };
      }),
    );
  }

  /** Nobody comes, for a reason; whoever was confirmed is expected no longer. */
  async decline({ key, way }: Answerer, form: DeclineForm): Promise<Representative> {
    await this.assertOpen(key, way);
    const deed = { key, version: form.version, verb: 'seat.decline' };
    await this.rows.assertSeen(deed);
    return this.files.keeping(form.refusal, 'refusal', (kept) =>
      this.rows.change(deed, async (before) => {
        if (before.state === 'declined') throw new Refused('representatives.declined-already');
        await this.files.add(before.id, 'letter', kept);
        if (before.state === 'confirmed') await this.attendance.end(before);
        return {
          values: {
            ...{ state: 'declined', name: '', title: '', isLeader: null, phone: '', email: '', question: '' },
            ...{
              declineReason: form.reason,
              confirmedAt: null,
              answeredAt: this.clock.now(),
              answeredBy: way,
            },
            contentsReady: false,
          },
          fields: ['state'],
          step: { kind: 'declined', way, words: form.reason },
        };
      }),
    );
  }

  private async wasConfirmed({ id }: Representative): Promise<boolean> {
    return (await this.rows.stepsOf(id)).some(({ kind }) => kind === 'confirmed');
  }

  /** After the committee's last day only the committee writes answers down. */
  private async assertOpen({ eventSlug }: PlaceKey, way: AnswerWay): Promise<void> {
    if (way === 'phone' || way === 'paper') return;
    if (!(await this.settings.isOpen(await this.events.get(eventSlug))))
      throw new Refused('representatives.closed');
  }

  private namedIn(form: NameForm): Named {
    const { name, title, phone, email, isLeader } = form;
    const letterDay = readDay(form, 'letterDay');
    const letterNumber = form.letterNumber === '' ? '' : readDocumentNumber(form.letterNumber);
    const mistakes: FieldMistake[] = [];
    if (letterNumber === null) mistakes.push({ field: 'letterNumber', key: 'documents.number-wrong' });
    if (letterDay !== null && letterDay > dayInVietnam(this.clock.now()))
      mistakes.push({ field: 'letterDay', key: 'representatives.letter-in-future' });
    refuseMistakes(mistakes);
    return {
      ...{ name, title, phone, email, isLeader: isLeader === 'yes' },
      ...{ letterNumber: letterNumber ?? '', letterDay },
    };
  }
}

function stateAfter(before: Representative, named: Named, wasConfirmed: boolean): SeatState {
  const { state, isSubstitute } = before;
  const isSame = before.name === named.name;
  const isStepDown = state === 'confirmed' && before.isLeader === true && named.isLeader !== true;
  if (isSame && state === 'confirmed' && !isStepDown) return state;
  if (isSame && state === 'substituted') return state;
  const comesInstead = state === 'declined' || state === 'substituted' || (wasConfirmed && !isSame);
  return comesInstead || isSubstitute ? 'substituted' : 'named';
}

function stepTo(before: Representative, state: SeatState, said: { way: AnswerWay; words: string }): Step {
  const isSame = hasName(before.state) && before.name === said.words;
  if (isSame) return { kind: 'corrected', ...said };
  return { kind: state === 'substituted' ? 'substituted' : 'named', ...said };
}

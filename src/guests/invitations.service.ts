import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { InvalidFields, Refused } from '../core/errors/refusals.js';
import { readDay } from '../core/forms/rules.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import { foldForDuplicates } from '../core/vietnamese/fold.js';
import { GuestChanges } from './guest-changes.service.js';
import { mistakeInPeople, personLinesIn } from './guest-lines.js';
import type { PersonLine } from './guest-lines.js';
import type { GuestState, InvitationWay } from './guest-words.js';
import { GuestPerson } from './guest.entity.js';
import type { Guest } from './guest.entity.js';
import type { InvitationForm, NamesForm } from './guests.forms.js';

/** What becomes of an invitation: sent, answered, answered otherwise. Nothing here is ever due. */
@Injectable()
export class Invitations {
  constructor(
    private readonly changes: GuestChanges,
    private readonly clock: Clock,
  ) {}

  /** Also corrects the day and the way of an earlier one. Without a day it was today. */
  async invite(id: string, { version, way, ...form }: InvitationForm): Promise<Guest> {
    const today = dayInVietnam(this.clock.now());
    const invitedOn = readDay(form, 'on') ?? today;
    if (invitedOn > today) throw new InvalidFields([{ field: 'on', key: 'guests.day-to-come' }]);
    return this.changes.change({ id, version, verb: 'guest.invite' }, ({ guest }) => ({
      values: {
        state: guest.state === 'planned' ? 'invited' : guest.state,
        ...{ invitedOn, invitedBy: way as InvitationWay },
      },
      fields: ['invitedOn', 'invitedBy'],
    }));
  }

  /** For an invitation that was noted by mistake. */
  takeBack(id: string, version: number): Promise<Guest> {
    return this.changes.change({ id, version, verb: 'guest.take-back' }, ({ guest }) => {
      if (guest.state !== 'invited') throw new Refused('guests.answered-already');
      return { values: { state: 'planned', invitedOn: null, invitedBy: null }, fields: ['state'] };
    });
  }

  /** Whoever has a name is expected from now on. */
  accept(id: string, version: number): Promise<Guest> {
    return this.answer({ id, version, verb: 'guest.accept' }, 'accepted');
  }

  /** Also after an acceptance: whoever was expected is no longer. */
  decline(id: string, version: number): Promise<Guest> {
    return this.answer({ id, version, verb: 'guest.decline' }, 'declined');
  }

  /** For an answer that was noted by mistake. */
  forgetAnswer(id: string, version: number): Promise<Guest> {
    return this.changes.change({ id, version, verb: 'guest.forget-answer' }, ({ guest }) => {
      const state = guest.state === 'planned' ? 'planned' : 'invited';
      return { values: { state, answeredOn: null }, fields: ['state'] };
    });
  }

  /** All who come for a body that has accepted, one a line. Who stands there already stays the same person. */
  name(id: string, { version, names, repeated }: NamesForm): Promise<Guest> {
    const lines = personLinesIn(names);
    const mistake = mistakeInPeople(lines);
    if (mistake) throw new InvalidFields([{ field: 'names', ...mistake }]);
    if (repeated === '') refuseRepeated(lines);
    return this.changes.change({ id, version, verb: 'guest.name' }, ({ guest, people }) => {
      if (guest.name !== '' || guest.state !== 'accepted') throw new Refused('guests.names.not-now');
      const headcount = Math.max(guest.headcount, lines.length);
      return { values: { headcount }, fields: ['names'], people: asPeople(lines, id, people) };
    });
  }

  private answer(deed: { id: string; version: number; verb: string }, state: GuestState): Promise<Guest> {
    return this.changes.change(deed, ({ guest }) => {
      if (guest.state === 'planned') throw new Refused('guests.not-invited');
      return { values: { state, answeredOn: dayInVietnam(this.clock.now()) }, fields: ['state'] };
    });
  }
}

/** Each line takes the person of its name, as long as there is one left. */
function asPeople(lines: PersonLine[], guestId: string, before: GuestPerson[]): GuestPerson[] {
  const left = [...before];
  return lines.map((line, position) => {
    const at = left.findIndex(({ name }) => name === line.name);
    const [known] = at === -1 ? [] : left.splice(at, 1);
    return Object.assign(new GuestPerson(), { id: known?.id ?? randomUUID(), guestId, position, ...line });
  });
}

function refuseRepeated(lines: PersonLine[]): void {
  const seen = new Set<string>();
  const twin = lines.find(({ name }) => seen.size === seen.add(foldForDuplicates(name)).size);
  if (twin)
    throw new InvalidFields([
      { field: 'repeated', key: 'guests.names.repeated', params: { name: twin.name } },
    ]);
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { newShortCode, readShortCode } from '../core/codes/badge-codes.js';
import { Config } from '../core/config/config.js';
import { chunksOf } from '../core/database/chunks.js';
import { Database } from '../core/database/database.js';
import { Missing, Refused } from '../core/errors/refusals.js';
import { ChildTasks } from '../core/jobs/child-tasks.js';
import { dayInVietnam, formatDay, formatPeriod } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { Delegate } from '../delegates/delegate.entity.js';
import { DelegateReader } from '../delegates/delegate-reader.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { Programmes } from '../programme/programmes.service.js';
import { Units } from '../programme/units.service.js';
import { translate } from '../../views/text/text.js';
import { askedOf, noAnswers } from './consent-cells.js';
import type { ConsentRules } from './consent-cells.js';
import { ConsentSettings } from './consent-settings.service.js';
import { ConsentStanding } from './consent.entity.js';
import type { FormSheet, FormStyle, FormTask } from './drawing/form-words.js';
import { wordingsFor } from './wordings.js';
import type { Wordings } from './wordings.js';

const t = translate('vi');
const attempts = 3;
const drawing = new ChildTasks<FormTask, Uint8Array>('src/consents/drawing/form-child.js', {
  megabytes: 256,
  seconds: 60,
});

export interface PrintedForms {
  title: string;
  pdf: Buffer;
}

/** Papers to be signed, filled in as far as is known, each with a code that leads back to its person. */
@Injectable()
export class ConsentForms {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
    private readonly delegates: DelegateReader,
    private readonly delegations: DelegationReader,
    private readonly events: Events,
    private readonly units: Units,
    private readonly programmes: Programmes,
    private readonly settings: ConsentSettings,
    private readonly clock: Clock,
  ) {}

  async printOne(person: SignedIn, id: string): Promise<PrintedForms> {
    const delegate = await this.delegates.get(person, id);
    const unit = await this.units.get(delegate.unitSlug);
    return this.print([delegate], {
      about: ['delegate', id],
      unit: unit.shortName,
      event: delegate.eventSlug,
    });
  }

  async printAll(person: SignedIn, key: DelegationKey): Promise<PrintedForms> {
    const { delegates, delegation, unit } = await this.delegations.open(person, key);
    const about: [string, string] = ['delegation', delegation?.id ?? key.unitSlug];
    return this.print(delegates, { about, unit: unit.shortName, event: key.eventSlug });
  }

  /** The person whose paper carries the code. @throws Missing also where it is somebody whom one may not see */
  async find(person: SignedIn, typed: string): Promise<Delegate> {
    const code = readShortCode(typed);
    const standing = code && (await this.database.findOne(ConsentStanding, { code }));
    if (!standing) throw new Missing();
    return this.delegates.get(person, standing.delegateId);
  }

  private async print(
    delegates: Delegate[],
    { about, unit, event: slug }: { about: [string, string]; unit: string; event: string },
  ): Promise<PrintedForms> {
    const event = await this.events.get(slug);
    const rules = await this.settings.rulesFor(event);
    const asked = delegates.filter((delegate) => askedOf(delegate, rules).length > 0);
    if (asked.length === 0) throw new Refused('consents.not-asked');
    const codes = await this.database.transaction('consent-form.print', (transaction) => {
      transaction.about(...about);
      return this.codesFor(asked.map(({ id }) => id));
    });
    const wordings = wordingsFor(event);
    const style = await this.styleOf(event, unit, wordings);
    const sheets = asked.map((delegate) =>
      this.sheetOf(delegate, { rules, unit, wordings, code: codes.get(delegate.id) ?? '' }),
    );
    return { title: style.title, pdf: Buffer.from(await drawing.run({ sheets, style })) };
  }

  /** Codes stay with their people: a second paper carries the same one. */
  private async codesFor(ids: string[]): Promise<Map<string, string>> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const codes = await this.knownCodes(ids);
      const without = ids.filter((id) => !codes.has(id));
      if (without.length === 0) return codes;
      for (const id of without) await this.giveCode(id);
    }
    throw new Error('Some people could not be given a code.');
  }

  private async knownCodes(ids: string[]): Promise<Map<string, string>> {
    const codes = new Map<string, string>();
    for (const chunk of chunksOf(ids)) {
      const standings = await this.database.of(ConsentStanding).findBy({ delegateId: In(chunk) });
      const printed = standings.filter(({ code }) => code !== null);
      for (const { delegateId, code } of printed) codes.set(delegateId, code ?? '');
    }
    return codes;
  }

  /** A code that exists by chance is left out, and the next attempt draws another. */
  private async giveCode(delegateId: string): Promise<void> {
    const code = newShortCode();
    await this.database.insert(ConsentStanding, { delegateId, answers: noAnswers, code }, { orIgnore: true });
    if (await this.database.of(ConsentStanding).existsBy({ code })) return;
    await this.database.update(ConsentStanding, '"code" = ? WHERE "delegateId" = ? AND "code" IS NULL', [
      code,
      delegateId,
    ]);
  }

  private sheetOf(
    { name, role, born, guardianName, ...delegate }: Delegate,
    { rules, unit, wordings, code }: { rules: ConsentRules; unit: string; wordings: Wordings; code: string },
  ): FormSheet {
    const asked = askedOf({ role, born, ...delegate }, rules);
    const purposes = [...new Set(asked.map(({ purpose }) => purpose))];
    return {
      ...{ name, role, unit, code },
      roleLabel: t(`delegates.role.${role}`),
      born: born ? formatDay(born as Day) : '',
      guardian: guardianName,
      questions: purposes.map((purpose) => ({
        text: wordings[purpose].vi,
        asksChild: asked.some((cell) => cell.purpose === purpose && cell.giver === 'child'),
      })),
      address: new URL(`/consents/find?code=${code}`, this.config.publicUrl).href,
    };
  }

  private async styleOf(event: Event, unit: string, wordings: Wordings): Promise<FormStyle> {
    const programme = await this.programmes.current();
    return {
      title: t('consents.paper.file', { unit }),
      madeAt: new Date(),
      office: programme?.office ?? '',
      event: event.name,
      dates: datesOf(event),
      place: [event.venue, event.place].filter(Boolean).join(', ') || t('consents.paper.placeless'),
      year: Number(dayInVietnam(this.clock.now()).slice(0, 4)),
      phone: programme?.contactPhone ?? '',
      versions: Object.values(wordings)
        .map(({ version, hash }) => `${version}.${hash.slice(0, 4)}`)
        .join(' '),
    };
  }
}

function datesOf({ startsOn, endsOn }: Event): string {
  return startsOn ? formatPeriod(startsOn as Day, (endsOn ?? startsOn) as Day) : t('consents.paper.dateless');
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { InvalidFields, Stale } from '../../core/errors/refusals.js';
import { dayAnswers } from '../../core/forms/day-answers.js';
import { readDay } from '../../core/forms/rules.js';
import type { Day } from '../../core/vietnamese/dates.js';
import type { Event } from '../../programme/event.entity.js';
import { Holidays, WorkingDays } from '../../programme/working-days.service.js';
import { usualAnswerDays } from '../answering-words.js';
import type { Recommendation } from '../recommendation.entity.js';
import { AnsweringSetting } from './answer.entity.js';
import type { AnsweringSettingForm } from './answering.forms.js';
import { dueOf } from './due.js';
import type { Calendar, Due } from './due.js';

type Counted = Pick<Recommendation, 'countsFrom' | 'extendedUntil'>;

/** Until when answers are due at a forum, as the committee has set it. */
@Injectable()
export class Dues {
  constructor(
    private readonly database: Database,
    private readonly holidays: Holidays,
  ) {}

  /** Usual values with version 0 where the committee has set nothing. */
  async settings(eventSlug: string): Promise<AnsweringSetting> {
    const found = await this.database.findOne(AnsweringSetting, { eventSlug });
    const usual = { eventSlug, answerDays: usualAnswerDays, draftsUntil: null, version: 0 };
    return found ?? Object.assign(new AnsweringSetting(), usual);
  }

  save(event: Event, form: AnsweringSettingForm): Promise<AnsweringSetting> {
    const { slug: eventSlug, startsOn } = event;
    const draftsUntil = readDay(form, 'draftsUntil');
    if (draftsUntil !== null && startsOn !== null && draftsUntil > startsOn)
      throw new InvalidFields([{ field: 'draftsUntil', key: 'answers.settings.after-forum' }]);
    return this.database.transaction('answering.set', async (transaction) => {
      transaction.about('event', eventSlug, ['answerDays', 'draftsUntil']);
      const fresh = { eventSlug, answerDays: usualAnswerDays, draftsUntil: null, version: 0 };
      await this.database.insert(AnsweringSetting, fresh, { orIgnore: true });
      const changes = { answerDays: form.answerDays, draftsUntil };
      const key = { eventSlug, version: form.version };
      const { affected } = await this.database.of(AnsweringSetting).update(key, changes);
      if (affected !== 1) throw new Stale(settingAnswers(await this.settings(eventSlug)));
      return this.settings(eventSlug);
    });
  }

  async calendar(): Promise<Calendar> {
    const holidays = await this.holidays.all();
    return { holidays, workingDays: new WorkingDays(new Set(holidays.map(({ day }) => day))) };
  }

  /** Of many at one forum; the same few queries however many. */
  async reckoner(event: Event): Promise<(row: Counted) => Due | null> {
    const { answerDays } = await this.settings(event.slug);
    const calendar = await this.calendar();
    const rule = { answerDays, forumEnds: event.endsOn as Day | null };
    return (row) => dueOf(row, rule, calendar);
  }
}

/** How stored settings read in their form. */
export function settingAnswers({
  answerDays,
  draftsUntil,
  version,
}: AnsweringSetting): Record<string, string> {
  return {
    answerDays: String(answerDays),
    ...dayAnswers('draftsUntil', draftsUntil),
    version: String(version),
  };
}

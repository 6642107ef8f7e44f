import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Stale } from '../core/errors/refusals.js';
import { changedFields } from '../programme/changed-fields.js';
import type { Obligation } from '../programme/obligation.entity.js';
import { Obligations } from '../programme/obligations.service.js';
import { isFollowed } from './duties.js';
import { ObligationSetting } from './obligation-papers.entity.js';

type SettingValues = Pick<ObligationSetting, 'isFollowed' | 'lastDay' | 'isBinding' | 'ladder'>;

export interface SettingView {
  obligation: Obligation;
  setting: ObligationSetting;
  isFollowed: boolean;
}

/** What the committee decides about the plan's obligations: which it follows, by when, with which reminders. */
@Injectable()
export class ObligationSettings {
  constructor(
    private readonly database: Database,
    private readonly obligations: Obligations,
  ) {}

  async all(): Promise<SettingView[]> {
    const obligations = await this.obligations.all();
    const settings = await this.database.of(ObligationSetting).find();
    return obligations.map((obligation) => viewOf(obligation, settings));
  }

  async of(obligationSlug: string): Promise<SettingView> {
    const obligation = await this.obligations.get(obligationSlug);
    return viewOf(obligation, await this.database.find(ObligationSetting, { obligationSlug }));
  }

  save(obligationSlug: string, version: number, values: SettingValues): Promise<ObligationSetting> {
    return this.database.transaction('obligation.set', async (transaction) => {
      const { setting } = await this.of(obligationSlug);
      transaction.about('obligation', obligationSlug, changedFields<SettingValues>(setting, values));
      await this.database.insert(ObligationSetting, { obligationSlug, version: 0 }, { orIgnore: true });
      const { affected } = await this.database
        .of(ObligationSetting)
        .update({ obligationSlug, version }, values);
      if (affected !== 1) throw new Stale(settingAnswers((await this.of(obligationSlug)).setting));
      return (await this.of(obligationSlug)).setting;
    });
  }
}

/** How a stored setting reads in its form. */
export function settingAnswers(setting: ObligationSetting): Record<string, string> {
  const [year = '', month = '', day = ''] = (setting.lastDay ?? '').split('-');
  return {
    ...{ version: String(setting.version), ladder: setting.ladder },
    isFollowed: inWord(setting.isFollowed),
    isBinding: inWord(setting.isBinding),
    ...{ 'lastDay-day': day, 'lastDay-month': month, 'lastDay-year': year },
  };
}

function inWord(decided: boolean | null): string {
  if (decided === null) return '';
  return decided ? 'yes' : 'no';
}

function viewOf(obligation: Obligation, settings: ObligationSetting[]): SettingView {
  const stored = settings.find(({ obligationSlug }) => obligationSlug === obligation.slug) ?? null;
  const fresh = { obligationSlug: obligation.slug, isFollowed: null, lastDay: null, isBinding: null };
  const setting = stored ?? Object.assign(new ObligationSetting(), fresh, { ladder: '', version: 0 });
  return { obligation, setting, isFollowed: isFollowed(obligation, stored) };
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { Missing } from '../../core/errors/refusals.js';
import { SeenChanges, stamped } from '../../core/forms/seen.js';
import { actingPerson } from '../../core/request/request-context.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { ProfileRule } from './event-shape.entity.js';
import { profiles } from './profiles.js';
import type { Profile } from './profiles.js';
import { Profiles } from './profiles.service.js';
import type { Judgement, RuleState } from './profiles.service.js';
import type { ProfileForm, RuleNumberForm } from './shape.forms.js';
import { Shapes } from './shapes.service.js';

export interface ProfileSetupView {
  event: Event;
  /** Those that the committee may choose from. */
  offered: readonly Profile[];
  judgement: Judgement | null;
  values: Record<string, string>;
}

/** Which rule of an event's profile. */
export interface RuleKey {
  eventSlug: string;
  rule: string;
}

export interface RuleSetupView {
  event: Event;
  source: string;
  rule: RuleState;
  values: Record<string, string>;
}

/** The committee chooses an event's rule profile, changes its numbers, and goes without a rule for a reason. */
@Injectable()
export class ProfileSetup {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly shapes: Shapes,
    private readonly profiles: Profiles,
    private readonly clock: Clock,
    private readonly seen: SeenChanges,
  ) {}

  async open(eventSlug: string): Promise<ProfileSetupView> {
    const event = await this.events.withQuotas(eventSlug);
    const judgement = await this.profiles.judge(event);
    const values = stamped({ profile: judgement?.profile.slug ?? '' });
    return { event, offered: profiles, judgement, values };
  }

  async openRule({ eventSlug, rule: slug }: RuleKey): Promise<RuleSetupView> {
    const { event, judgement } = await this.open(eventSlug);
    const rule = judgement?.rules.find((one) => one.slug === slug);
    if (!judgement || !rule) throw new Missing();
    const values = stamped({ number: String(rule.number) });
    return { event, source: judgement.profile.source, rule, values };
  }

  async choose(eventSlug: string, form: ProfileForm): Promise<void> {
    await this.events.withQuotas(eventSlug);
    const stored = async () => (await this.open(eventSlug)).values;
    await this.seen.change('profile.choose', { form, stored }, () => this.set(eventSlug, form.profile));
  }

  async setNumber(key: RuleKey, form: RuleNumberForm): Promise<void> {
    const stored = async () => (await this.openRule(key)).values;
    const change = () => this.change(key, 'profile.number', { number: form.number });
    await this.seen.change('profile.number', { form, stored }, change);
  }

  /** The reason stands beside the rule, with who and when, until the rule is taken up again. */
  async overrule(key: RuleKey, reason: string): Promise<void> {
    const overruledBy = actingPerson();
    const overruled = { overruledReason: reason, overruledBy, overruledAt: this.clock.now() };
    await this.change(key, 'profile.overrule', overruled);
  }

  async restore(key: RuleKey): Promise<void> {
    const restored = { overruledReason: '', overruledBy: null, overruledAt: null };
    await this.change(key, 'profile.restore', restored);
  }

  private async set(eventSlug: string, profile: string): Promise<void> {
    await this.database.transaction('profile.choose', async (transaction) => {
      transaction.about('event', eventSlug, ['profile']);
      await this.shapes.set(eventSlug, { profile });
    });
  }

  private async change(
    { eventSlug, rule }: RuleKey,
    verb: string,
    values: Partial<ProfileRule>,
  ): Promise<void> {
    const profile = await this.profiles.chosen(await this.events.withQuotas(eventSlug));
    if (!profile?.rules.some(({ slug }) => slug === rule)) throw new Missing();
    await this.database.transaction(verb, async (transaction) => {
      transaction.about('event', eventSlug, [rule]);
      await this.database.insert(ProfileRule, { eventSlug, rule }, { orIgnore: true });
      await this.database.of(ProfileRule).update({ eventSlug, rule }, values);
    });
  }
}

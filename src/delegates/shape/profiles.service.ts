import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PersonNames } from '../../accounts/person-names.js';
import { Database } from '../../core/database/database.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { Units } from '../../programme/units.service.js';
import type { UnitName } from '../../programme/units.service.js';
import type { DelegateRole } from '../delegate-roles.js';
import { Delegate } from '../delegate.entity.js';
import { Quota } from '../quota.entity.js';
import { ProfileRule } from './event-shape.entity.js';
import { numberFor, profiles } from './profiles.js';
import type { Profile, Rule, RuleSlug } from './profiles.js';
import { checkRule } from './rule-check.js';
import type { Counts, RuleFigures } from './rule-check.js';
import { Shapes } from './shapes.service.js';

export interface Overruling {
  reason: string;
  by: string | null;
  at: Date;
}

export interface RuleState extends RuleFigures {
  slug: RuleSlug;
  number: number;
  /** The committee goes without the rule. */
  overruled: Overruling | null;
  /** Whose delegations break a rule that holds for each. */
  breaking: UnitName[];
}

export interface Judgement {
  profile: Profile;
  rules: RuleState[];
}

interface Setting {
  rule: Rule;
  number: number;
  overruled: Overruling | null;
}

type EventKey = Pick<Event, 'slug' | 'kind' | 'level'>;

/** Holds an event against the rule profile that the committee has chosen for it. An unmet rule stops nothing. */
@Injectable()
export class Profiles {
  constructor(
    private readonly database: Database,
    private readonly shapes: Shapes,
    private readonly events: Events,
    private readonly units: Units,
    private readonly names: PersonNames,
  ) {}

  /** Null: the committee has chosen none. */
  async chosen(event: EventKey): Promise<Profile | null> {
    const { profile } = await this.shapes.of(event);
    return profiles.find(({ slug }) => slug === profile) ?? null;
  }

  /** Whether officers and volunteers of the event sign a commitment to protect children. */
  async asksForCommitment(eventSlug: string): Promise<boolean> {
    const profile = await this.chosen(await this.events.get(eventSlug));
    return profile?.asksForCommitment ?? false;
  }

  /** The whole event and each of its delegations, by the people who are registered now. */
  async judge(event: EventKey): Promise<Judgement | null> {
    const profile = await this.chosen(event);
    if (!profile) return null;
    const [settings, quotas, others, seats, units] = await Promise.all([
      this.settingsOf(profile, event),
      this.database.of(Quota).findBy({ eventSlug: event.slug }),
      this.countOthers(event.slug),
      this.events.seatsOf(event.slug),
      this.units.names(),
    ]);
    const seat = seats.reduce((sum, { count }) => sum + count, 0);
    const whole = { ...takenBy(quotas), ...others, seat };
    const rules = settings.map((setting) => ({
      ...stateOf(setting, whole),
      breaking: setting.rule.everywhere ? unitsBreaking(setting, { quotas, units }) : [],
    }));
    return {
      profile,
      rules: rules.map((rule) => ({ ...rule, isMet: rule.isMet && rule.breaking.length === 0 })),
    };
  }

  /** What concerns one delegation: the rules that hold for each of them. */
  async judgeDelegation(event: EventKey, quotas: Quota[]): Promise<Judgement | null> {
    const profile = await this.chosen(event);
    if (!profile) return null;
    const settings = await this.settingsOf(profile, event);
    const own = settings.filter(({ rule }) => rule.everywhere);
    const counts = takenBy(quotas);
    return { profile, rules: own.map((setting) => ({ ...stateOf(setting, counts), breaking: [] })) };
  }

  /** How many children the profile asks for; null without a profile, or where the rule does not hold. */
  async childrenNeeded(event: EventKey): Promise<number | null> {
    const profile = await this.chosen(event);
    if (!profile) return null;
    const settings = await this.settingsOf(profile, event);
    const asked = settings.find(({ rule, overruled }) => rule.kind === 'at-least' && !overruled);
    return asked?.number ?? null;
  }

  private async settingsOf(profile: Profile, { slug, level }: EventKey): Promise<Setting[]> {
    const changed = await this.database.of(ProfileRule).findBy({ eventSlug: slug });
    const names = await this.names.of(changed.flatMap(({ overruledBy }) => overruledBy ?? []));
    return profile.rules.flatMap((rule) => {
      const row = changed.find((one) => one.rule === rule.slug);
      const number = row?.number ?? numberFor(rule, level);
      return number === undefined ? [] : [{ rule, number, overruled: overrulingIn(row, names) }];
    });
  }

  /** Those who come without a quota of their unit. */
  private async countOthers(eventSlug: string): Promise<Counts> {
    const counted: DelegateRole[] = ['representative', 'guest'];
    const rows = await this.database
      .of(Delegate)
      .createQueryBuilder('delegate')
      .select(['delegate.role AS "role"', 'COUNT(*) AS "count"'])
      .where({ eventSlug, role: In(counted) })
      .groupBy('delegate.role')
      .getRawMany<{ role: DelegateRole; count: number | string }>();
    return Object.fromEntries(rows.map(({ role, count }) => [role, Number(count)]));
  }
}

function overrulingIn(row: ProfileRule | undefined, names: Map<string, string>): Overruling | null {
  if (!row?.overruledAt) return null;
  return { reason: row.overruledReason, by: names.get(row.overruledBy ?? '') ?? null, at: row.overruledAt };
}

function stateOf({ rule, number, overruled }: Setting, counts: Counts): Omit<RuleState, 'breaking'> {
  return { slug: rule.slug, number, overruled, ...checkRule(rule, number, counts) };
}

function unitsBreaking(
  { rule, number }: Setting,
  { quotas, units }: { quotas: Quota[]; units: UnitName[] },
): UnitName[] {
  return units.filter(({ slug }) => {
    const own = quotas.filter(({ unitSlug }) => unitSlug === slug);
    return !checkRule(rule, number, takenBy(own)).isMet;
  });
}

function takenBy(quotas: Quota[]): Counts {
  const counts: Counts = {};
  for (const { role, taken } of quotas) counts[role] = (counts[role] ?? 0) + taken;
  return counts;
}

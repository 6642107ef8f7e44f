import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { SeenChanges, stamped } from '../core/forms/seen.js';
import type { SeenForm } from '../core/forms/seen.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { DelegateRole } from '../delegates/delegate-roles.js';
import type { Event } from '../programme/event.entity.js';
import type { ConsentRules } from './consent-cells.js';
import { CommitmentRule } from './commitment-rule.js';
import { ConsentSetting } from './consent.entity.js';

export type ConsentChoice = Pick<ConsentSetting, 'asksForConsent' | 'asksForCommitment'>;

const nothingChosen: ConsentChoice = { asksForConsent: false, asksForCommitment: false };

/** What the committee has chosen for an event, and what follows from it. */
@Injectable()
export class ConsentSettings {
  constructor(
    private readonly database: Database,
    private readonly commitment: CommitmentRule,
    private readonly seen: SeenChanges,
  ) {}

  async of(eventSlug: string): Promise<ConsentChoice> {
    return (await this.database.findOne(ConsentSetting, { eventSlug })) ?? nothingChosen;
  }

  async rulesFor(event: Event): Promise<ConsentRules> {
    const [{ asksForConsent }, committed] = await Promise.all([
      this.of(event.slug),
      this.commitment.rolesAt(event.slug),
    ]);
    return {
      ofChildren: mustAsk(event) || asksForConsent,
      committed,
      lastDay: (event.endsOn ?? event.startsOn) as Day | null,
    };
  }

  /** As the committee's form shows it. */
  async values(eventSlug: string): Promise<Record<string, string>> {
    const { asksForConsent, asksForCommitment } = await this.of(eventSlug);
    return stamped({ asksForConsent: ticked(asksForConsent), asksForCommitment: ticked(asksForCommitment) });
  }

  /** Unless somebody else has chosen meanwhile. */
  async choose(event: Event, form: SeenForm, choice: ConsentChoice): Promise<void> {
    const stored = () => this.values(event.slug);
    await this.seen.change('consent.set', { form, stored }, () => this.set(event, choice));
  }

  async set(event: Event, choice: ConsentChoice): Promise<void> {
    await this.database.transaction('consent.set', async (transaction) => {
      transaction.about('event', event.slug, ['asksForConsent', 'asksForCommitment']);
      const row = {
        eventSlug: event.slug,
        ...choice,
        asksForConsent: mustAsk(event) || choice.asksForConsent,
      };
      await this.database.of(ConsentSetting).upsert(row, ['eventSlug']);
    });
  }
}

/** Nobody comes to a forum without consent: the committee cannot choose otherwise. */
export function mustAsk({ kind }: Pick<Event, 'kind'>): boolean {
  return kind === 'forum';
}

function ticked(isTicked: boolean): string {
  return isTicked ? 'yes' : '';
}

/** The committee's own switch, until a rule of the event says more. */
@Injectable()
export class CommitmentBySetting extends CommitmentRule {
  constructor(private readonly database: Database) {
    super();
  }

  async rolesAt(eventSlug: string): Promise<DelegateRole[]> {
    const setting = await this.database.findOne(ConsentSetting, { eventSlug });
    return setting?.asksForCommitment ? ['officer', 'volunteer'] : [];
  }
}

import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { hasRole } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { Forbidden, Missing, Refused, Stale } from '../core/errors/refusals.js';
import { Events } from '../programme/events.service.js';
import { Hosts, refuseOver } from './hosts.service.js';
import type { ProposalState } from './hosting-words.js';
import { VenueProposal } from './venue-proposal.entity.js';
import { VenueReader } from './venue-reader.js';
import type { VenueView } from './venue-reader.js';
import type { VenueProposalForm } from './venues.forms.js';

const fields = ['name', 'address', 'capacity', 'strengths', 'rainPlan', 'note'] as const;

/** What the host proposes, and the committee's one decision on each. */
@Injectable()
export class Venues {
  constructor(
    private readonly database: Database,
    private readonly hosts: Hosts,
    private readonly reader: VenueReader,
    private readonly events: Events,
    private readonly clock: Clock,
  ) {}

  async propose(person: SignedIn, eventSlug: string, form: VenueProposalForm): Promise<VenueProposal> {
    const { host } = await this.hosts.enter(person, eventSlug);
    const asked = { state: 'waiting' as const, proposedAt: this.clock.now(), proposedBy: person.id };
    const row = { id: randomUUID(), eventSlug, unitSlug: host.slug, ...told(form), ...asked };
    return this.database.transaction('venue.propose', async (transaction) => {
      transaction.about('venue-proposal', row.id, fields);
      await this.database.insert(VenueProposal, row);
      return Object.assign(new VenueProposal(), row);
    });
  }

  async withdraw(person: SignedIn, id: string): Promise<VenueProposal> {
    const { proposal, isHost } = await this.reader.open(person, id);
    if (!isHost) throw new Missing();
    return this.database.transaction('venue.withdraw', async (transaction) => {
      transaction.about('venue-proposal', id);
      await this.close(person, proposal, { state: 'withdrawn' });
      return proposal;
    });
  }

  /** Makes it the event's venue, on the event as the committee saw it; what else waits is not chosen, what was chosen is replaced. */
  async accept(person: SignedIn, id: string, eventVersion: number): Promise<VenueProposal> {
    const { proposal, ...hosted } = await this.toDecide(person, id);
    refuseOver(hosted);
    const { eventSlug } = proposal;
    return this.database.transaction('venue.accept', async (transaction) => {
      transaction.about('venue-proposal', id);
      await this.events.setVenue(eventSlug, eventVersion, venueIn(proposal)).catch(asDecidedMeanwhile);
      await this.update({ eventSlug, state: 'accepted' }, { state: 'replaced' });
      await this.close(person, proposal, { state: 'accepted' });
      await this.decideOn(person, { eventSlug, state: 'waiting' }, { state: 'unchosen' });
      return proposal;
    });
  }

  async giveBack(person: SignedIn, id: string, answer: string): Promise<VenueProposal> {
    const { proposal } = await this.toDecide(person, id);
    return this.database.transaction('venue.give-back', async (transaction) => {
      transaction.about('venue-proposal', id, ['answer']);
      await this.close(person, proposal, { state: 'returned', answer });
      return proposal;
    });
  }

  private async toDecide(person: SignedIn, id: string): Promise<VenueView> {
    if (!hasRole(person, 'committee')) throw new Forbidden();
    return this.reader.open(person, id);
  }

  /** Of several who decide at once, one does; the others are told. */
  private async close(person: SignedIn, { id }: VenueProposal, decision: Decision): Promise<void> {
    if ((await this.decideOn(person, { id, state: 'waiting' }, decision)) === 0)
      throw new Refused('hosting.venue.decided-already');
  }

  private decideOn({ id }: SignedIn, which: Which, decision: Decision): Promise<number> {
    return this.update(which, { ...decision, decidedBy: id, decidedAt: this.clock.now() });
  }

  private async update(which: Which, change: Partial<VenueProposal>): Promise<number> {
    const update = this.database.of(VenueProposal).createQueryBuilder().update().set(change);
    return (await update.where(which).execute()).affected ?? 0;
  }
}

type Which = FindOptionsWhere<VenueProposal>;

interface Decision {
  state: ProposalState;
  answer?: string;
}

/** As it stands on public pages and papers. */
function venueIn({ name, address }: Pick<VenueProposal, 'name' | 'address'>): string {
  return `${name}, ${address}`;
}

function told(form: VenueProposalForm): Pick<VenueProposal, (typeof fields)[number]> {
  const { name, address, capacity, strengths, rainPlan, note } = form;
  return { name, address, capacity, strengths, rainPlan, note };
}

function asDecidedMeanwhile(error: unknown): never {
  throw error instanceof Stale ? new Refused('hosting.venue.event-changed') : error;
}

import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { PersonNames } from '../accounts/person-names.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Database } from '../core/database/database.js';
import { Missing } from '../core/errors/refusals.js';
import type { Obligation } from '../programme/obligation.entity.js';
import { Obligations } from '../programme/obligations.service.js';
import { Hosts } from './hosts.service.js';
import type { HostedView } from './hosts.service.js';
import { VenueProposal } from './venue-proposal.entity.js';

export interface VenuesView extends HostedView {
  /** What the plan asks of the host; null where it asks for nothing. */
  duty: Obligation | null;
  /** Waiting ones first, then the one that was chosen, then what was decided last. */
  proposals: VenueProposal[];
}

export interface VenueView extends HostedView {
  proposal: VenueProposal;
  proposedBy: string | null;
  decidedBy: string | null;
}

const ranks: VenueProposal['state'][] = ['waiting', 'accepted'];

/** Finds proposals through the person: those of the event's host, for the host itself and for the committee. */
@Injectable()
export class VenueReader {
  constructor(
    private readonly database: Database,
    private readonly hosts: Hosts,
    private readonly obligations: Obligations,
    private readonly names: PersonNames,
  ) {}

  async list(person: SignedIn, eventSlug: string): Promise<VenuesView> {
    const hosted = await this.hosts.open(person, eventSlug);
    const key = { eventSlug, unitSlug: hosted.host.slug };
    const [duty, proposals] = await Promise.all([this.obligations.find('host', key), this.of(key)]);
    return { ...hosted, duty, proposals: proposals.toSorted(openFirst) };
  }

  async open(person: SignedIn, id: string): Promise<VenueView> {
    const proposal = await this.database.findOne(VenueProposal, { id });
    if (!proposal) throw new Missing();
    const hosted = await this.hosts.open(person, proposal.eventSlug);
    if (proposal.unitSlug !== hosted.host.slug) throw new Missing();
    const { proposedBy, decidedBy } = proposal;
    const names = await this.names.of([proposedBy, decidedBy].flatMap((one) => one ?? []));
    return {
      ...hosted,
      proposal,
      proposedBy: names.get(proposedBy ?? '') ?? null,
      decidedBy: names.get(decidedBy ?? '') ?? null,
    };
  }

  /** What a new proposal begins with: an earlier one of the same host, where it is named. */
  async draft(person: SignedIn, eventSlug: string, after: string): Promise<Record<string, string>> {
    const { host } = await this.hosts.own(person, eventSlug);
    if (!isUUID(after)) return {};
    const found = await this.database.findOne(VenueProposal, { id: after, eventSlug, unitSlug: host.slug });
    if (!found) return {};
    const { name, address, capacity, strengths, rainPlan, note } = found;
    return { name, address, capacity: String(capacity), strengths, rainPlan, note };
  }

  /** Latest first. */
  of(key: { eventSlug: string; unitSlug: string }): Promise<VenueProposal[]> {
    return this.database.of(VenueProposal).find({ where: key, order: { proposedAt: 'DESC', id: 'ASC' } });
  }
}

function openFirst(one: VenueProposal, other: VenueProposal): number {
  return rankOf(one) - rankOf(other);
}

function rankOf({ state }: VenueProposal): number {
  const rank = ranks.indexOf(state);
  return rank < 0 ? ranks.length : rank;
}

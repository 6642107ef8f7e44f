import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { TextKey } from '../../views/text/text.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { MailKinds } from '../core/mail/mail-kinds.js';
import { Mail, SuppressedAddress } from '../core/mail/mail.entity.js';
import { mailStates } from '../core/mail/mail-words.js';
import type { MailState } from '../core/mail/mail-words.js';
import { foldForSearch } from '../core/vietnamese/fold.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import type { OutboxFilter } from './queries.js';

export interface OutboxRow {
  mail: Mail;
  label: TextKey;
  /** Short name of the unit that it goes to; empty: to a person. */
  unit: string;
}

export interface OutboxView {
  filter: OutboxFilter;
  rows: OutboxRow[];
  total: number;
  pageSize: number;
  /** Of all mails that the search finds; null stands for all states. */
  states: { state: MailState | null; count: number }[];
  /** Drafts among them that have an address. */
  sendable: number;
  suppressed: number;
  isEmpty: boolean;
  /** By the machine's time, as instants are stored. */
  listedAt: string;
}

const mailsPerPage = 50;

/** The outbox as a list; the same few queries for any number of mails. */
@Injectable()
export class OutboxList {
  constructor(
    private readonly database: Database,
    private readonly kinds: MailKinds,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  async of(filter: OutboxFilter): Promise<OutboxView> {
    const listedAt = new Date().toISOString();
    const found = await this.search(filter.q);
    const counts = await this.counts(found);
    const total = countOf(counts, filter.state);
    const page = Math.min(filter.page, Math.max(1, Math.ceil(total / mailsPerPage)));
    const mails = await this.mailsOn(page, found, filter.state);
    return {
      filter: { ...filter, page },
      rows: await this.rowsOf(mails),
      total,
      pageSize: mailsPerPage,
      states: [null, ...mailStates].map((state) => ({ state, count: countOf(counts, state) })),
      sendable: counts.reduce((sum, { state, addressed }) => sum + (state === 'draft' ? addressed : 0), 0),
      suppressed: await this.database.of(SuppressedAddress).count(),
      isEmpty: filter.q === '' && countOf(counts, null) === 0,
      listedAt,
    };
  }

  suppressed(): Promise<SuppressedAddress[]> {
    return this.database.of(SuppressedAddress).find({ order: { at: 'DESC', address: 'ASC' } });
  }

  /** Ids of all drafts with an address that a search finds, and found already when the list was made. */
  async drafts(q: string, listedAt: string): Promise<string[]> {
    const found = await this.search(q);
    const drafts = await this.among(found)
      .select(['mail.id'])
      .andWhere(`mail.state = 'draft' AND mail.toAddress <> '' AND mail.createdAt <= :listedAt`, { listedAt })
      .getMany();
    return drafts.map(({ id }) => id);
  }

  async rowOf(mail: Mail): Promise<OutboxRow> {
    const units = await this.units.bySlugs(mail.unitSlug ? [mail.unitSlug] : []);
    return this.row(mail, units);
  }

  private async rowsOf(mails: Mail[]): Promise<OutboxRow[]> {
    const units = await this.units.bySlugs(mails.flatMap(({ unitSlug }) => unitSlug ?? []));
    return mails.map((mail) => this.row(mail, units));
  }

  private row(mail: Mail, units: Unit[]): OutboxRow {
    const unit = units.find(({ slug }) => slug === mail.unitSlug)?.shortName ?? '';
    return { mail: asTold(mail, this.clock), label: this.kinds.of(mail.kind).label, unit };
  }

  /** What the typed words mean: part of an address, or of a unit's name. */
  private async search(q: string): Promise<Search> {
    if (q === '') return null;
    const folded = foldForSearch(q);
    const units = (await this.units.all()).filter(({ name, shortName }) =>
      [name, shortName].some((one) => foldForSearch(one).includes(folded)),
    );
    return { text: `%${q.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`, units: units.map(({ slug }) => slug) };
  }

  private among(search: Search): SelectQueryBuilder<Mail> {
    const mails = this.database.of(Mail).createQueryBuilder('mail').where('1 = 1');
    if (!search) return mails;
    const units = search.units.length > 0 ? ' OR mail.unitSlug IN (:...units)' : '';
    return mails.andWhere(`(mail.toAddress LIKE :text ESCAPE '\\'${units})`, search);
  }

  private async counts(search: Search): Promise<StateCount[]> {
    const rows = await this.among(search)
      .select('mail.state', 'state')
      .addSelect('COUNT(*)', 'count')
      .addSelect(`SUM(CASE WHEN mail.toAddress <> '' THEN 1 ELSE 0 END)`, 'addressed')
      .groupBy('mail.state')
      .getRawMany<{ state: MailState; count: string; addressed: string }>();
    return rows.map(({ state, count, addressed }) => ({
      state,
      count: Number(count),
      addressed: Number(addressed),
    }));
  }

  private mailsOn(page: number, search: Search, state: MailState | null): Promise<Mail[]> {
    const mails = this.among(search);
    if (state) mails.andWhere('mail.state = :state', { state });
    return mails
      .orderBy('mail.createdAt', 'DESC')
      .addOrderBy('mail.id', 'ASC')
      .offset((page - 1) * mailsPerPage)
      .limit(mailsPerPage)
      .getMany();
  }
}

/** When things happened, as the business clock stood then. */
export function asTold(mail: Mail, clock: Clock): Mail {
  const told = (at: Date | null) => at && clock.asTold(at);
  const { createdAt, changedAt, sentAt, nextTryAt } = mail;
  const times = { createdAt: clock.asTold(createdAt), changedAt: clock.asTold(changedAt) };
  return Object.assign(new Mail(), mail, times, { sentAt: told(sentAt), nextTryAt: told(nextTryAt) });
}

type Search = { text: string; units: string[] } | null;

interface StateCount {
  state: MailState;
  count: number;
  addressed: number;
}

function countOf(counts: StateCount[], state: MailState | null): number {
  return counts.reduce((sum, one) => sum + (state === null || one.state === state ? one.count : 0), 0);
}

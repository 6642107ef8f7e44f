import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { chunksOf } from '../database/chunks.js';
import { Database } from '../database/database.js';
import { InvalidFields, Missing, Refused, Stale } from '../errors/refusals.js';
import { actingPerson } from '../request/request-context.js';
import { Sensitive } from '../secrets/sensitive.js';
import { isEmailAddress } from './email-address.js';
import { MailComposer } from './mail-composer.service.js';
import { MailWorker } from './mail-worker.js';
import { isOnTheWay } from './mail-words.js';
import type { OtherWay } from './mail-words.js';
import { Mail, MailNote, SuppressedAddress } from './mail.entity.js';

interface MailOrder {
  kind: string;
  subjectId: string;
  /** What makes it the same message if it is ordered again, within its kind and record. */
  occasion: string;
  to: { name: string; address: string };
  unitSlug?: string | null;
  /** Kept sealed until the mail is forgotten. */
  secret?: string;
}

const idsAtOnce = 200;

/** What is to be sent: drafted in the transaction that has something to say, sent by a person's decision, or at once. */
@Injectable()
export class Outbox {
  constructor(
    private readonly database: Database,
    private readonly sensitive: Sensitive,
    private readonly composer: MailComposer,
    private readonly worker: MailWorker,
  ) {}

  /** For a person to look at first. The same message ordered again is left as it is. Runs inside a transaction. */
  draft(order: MailOrder): Promise<string> {
    return this.add(order, 'draft');
  }

  /** The same, in the place of drafts of its kind about the same record that nobody has sent yet. Runs inside a transaction. */
  async draftAnew(order: MailOrder): Promise<string> {
    const id = await this.draft(order);
    const { kind, subjectId } = order;
    await this.replace(`"kind" = ? AND "subjectId" = ? AND "state" = 'draft' AND "id" <> ?`, [
      kind,
      subjectId,
      id,
    ]);
    return id;
  }

  /** Calls back what is written of a record and has not gone: its reason is gone. Runs inside a transaction. */
  async withdraw(subjectId: string, kinds: readonly string[]): Promise<void> {
    const places = kinds.map(() => '?').join(', ');
    await this.replace(`"subjectId" = ? AND "kind" IN (${places}) AND "state" IN ('queued', 'retrying')`, [
      subjectId,
      ...kinds,
    ]);
  }

  /** Those of the messages that were never ordered. */
  async fresh<O extends Pick<MailOrder, 'kind' | 'subjectId' | 'occasion'>>(orders: O[]): Promise<O[]> {
    const known = new Set<string>();
    for (const chunk of chunksOf(orders.map(keyOf))) {
      const found = await this.database
        .of(Mail)
        .find({ select: { dedupeKey: true }, where: { dedupeKey: In(chunk) } });
      for (const { dedupeKey } of found) known.add(dedupeKey);
    }
    return orders.filter((order) => !known.has(keyOf(order)));
  }

  /** Without anybody's look: what its addressee waits for. Without an address it is a draft. Runs inside a transaction. */
  async post(order: MailOrder): Promise<string> {
    const id = await this.add(order, order.to.address === '' ? 'draft' : 'queued');
    this.worker.nudge();
    return id;
  }

  /** Sends drafts as they would be written now. Those without an address stay, as do those that are no drafts. @returns how many go */
  async send(ids: string[]): Promise<number> {
    const count = await this.database.transaction('mail.send', async (transaction) => {
      transaction.about('mail', ids[0] ?? '', [`rows-${ids.length}`]);
      let sent = 0;
      for (const chunk of chunksOf(ids, idsAtOnce)) sent += await this.queue(chunk);
      if (sent === 0) throw new Refused('mail.nothing-to-send');
      return sent;
    });
    this.worker.nudge();
    return count;
  }

  /** Nobody is to get it after all. A mail that a server may have already is not called back. */
  discard(id: string, version: number): Promise<Mail> {
    return this.change({ id, version, verb: 'mail.discard' }, (mail) => {
      if (mail.state === 'sent' || mail.state === 'sending') throw new Refused('mail.gone-already');
      return { state: 'suppressed', reason: 'discarded', nextTryAt: null };
    });
  }

  /**
   * A failed or withheld message once more: a new mail, with a Message-ID of its own, written as things stand now.
   * @throws Refused while the address is suppressed, or the first one is still on its way
   */
  async sendAgain(id: string, version: number): Promise<Mail> {
    const again = await this.database.transaction('mail.send-again', async (transaction) => {
      const mail = await this.get(id);
      transaction.about('mail', id);
      if (mail.version !== version) throw new Stale({});
      if (mail.state === 'draft' || isOnTheWay(mail.state)) throw new Refused('mail.not-ended');
      if (!isEmailAddress(mail.toAddress)) throw new Refused('mail.no-address');
      if (await this.isSuppressed(mail.toAddress)) throw new Refused('mail.address-is-suppressed');
      return this.copy(mail);
    });
    this.worker.nudge();
    return again;
  }

  /** Corrects where a mail goes that has not gone yet. */
  readdress(id: string, version: number, address: string): Promise<Mail> {
    if (!isEmailAddress(address))
      throw new InvalidFields([{ field: 'address', key: 'accounts.email-wrong' }]);
    return this.change({ id, version, verb: 'mail.readdress' }, (mail) => {
      if (mail.state === 'sent' || mail.state === 'sending') throw new Refused('mail.gone-already');
      return { toAddress: address };
    });
  }

  /** A person has told the addressee in another way. */
  note(id: string, told: { way: OtherWay; on: string; note: string }): Promise<Mail> {
    return this.database.transaction('mail.note', async (transaction) => {
      const mail = await this.get(id);
      transaction.about('mail', id, ['way']);
      const row = { id: randomUUID(), mailId: id, ...told, at: transaction.at, personId: actingPerson() };
      await this.database.insert(MailNote, row);
      return mail;
    });
  }

  /** The address works again. */
  async lift(address: string): Promise<void> {
    await this.database.transaction('mail.lift', async () => {
      const { affected } = await this.database.of(SuppressedAddress).delete({ address });
      if (affected !== 1) throw new Missing();
    });
  }

  /** That could go out. */
  countDrafts(): Promise<number> {
    return this.database.of(Mail).countBy({ state: 'draft', toAddress: Not('') });
  }

  async get(id: string): Promise<Mail> {
    const mail = await this.database.findOne(Mail, { id });
    if (!mail) throw new Missing();
    return mail;
  }

  private async add(order: MailOrder, state: 'draft' | 'queued'): Promise<string> {
    const dedupeKey = keyOf(order);
    const row = this.rowFor({ ...order, dedupeKey }, state);
    await this.database.insert(Mail, row, { orIgnore: true });
    const [stored] = await this.database.find(Mail, { dedupeKey });
    return stored?.id ?? row.id;
  }

  private async replace(condition: string, values: string[]): Promise<void> {
    await this.database.change(
      `UPDATE "mails" SET "state" = 'suppressed', "reason" = 'replaced', "nextTryAt" = NULL, "changedAt" = ?,
       "version" = "version" + 1 WHERE ${condition}`,
      [new Date().toISOString(), ...values],
    );
  }

  private async copy(mail: Mail): Promise<Mail> {
    const { kind, subjectId, unitSlug, toName: name, toAddress: address } = mail;
    const secret = this.composer.secretOf(mail) ?? undefined;
    const dedupeKey = `again ${mail.id}`;
    const row = this.rowFor(
      { kind, subjectId, unitSlug, to: { name, address }, secret, dedupeKey },
      'queued',
    );
    await this.database.insert(Mail, row, { orIgnore: true });
    const [stored] = await this.database.find(Mail, { dedupeKey });
    if (stored?.id !== row.id) throw new Refused('mail.sent-again-already');
    return stored;
  }

  private rowFor(order: Omit<MailOrder, 'occasion'> & { dedupeKey: string }, state: 'draft' | 'queued') {
    const { kind, subjectId, dedupeKey, unitSlug = null, to, secret } = order;
    const id = randomUUID();
    const now = new Date();
    const secretSealed = secret === undefined ? null : this.sensitive.seal(secret, `mails.secret/${id}`);
    const times = { createdAt: now, changedAt: now, nextTryAt: state === 'queued' ? now : null };
    return {
      ...{ id, kind, subjectId, dedupeKey, unitSlug, toName: to.name, toAddress: to.address, secretSealed },
      ...{ state, ...times, personId: actingPerson(), version: 1 },
    };
  }

  private async queue(ids: string[]): Promise<number> {
    const places = ids.map(() => '?').join(', ');
    const now = new Date().toISOString();
    return this.database.change(
      `UPDATE "mails" SET "state" = 'queued', "nextTryAt" = ?, "changedAt" = ?, "version" = "version" + 1
       WHERE "id" IN (${places}) AND "state" = 'draft' AND "toAddress" <> ''`,
      [now, now, ...ids],
    );
  }

  private change(
    { id, version, verb }: { id: string; version: number; verb: string },
    decide: (mail: Mail) => Partial<Mail>,
  ): Promise<Mail> {
    return this.database.transaction(verb, async (transaction) => {
      const mail = await this.get(id);
      transaction.about('mail', id);
      const changes = { ...decide(mail), changedAt: new Date() };
      const update = this.database.of(Mail).createQueryBuilder().update().set(changes);
      const { affected } = await update.where({ id, version, state: mail.state }).execute();
      if (affected !== 1) throw new Stale({ address: mail.toAddress });
      return Object.assign(new Mail(), mail, changes, { version: version + 1 });
    });
  }

  private isSuppressed(address: string): Promise<boolean> {
    return this.database.of(SuppressedAddress).existsBy({ address: In([address]) });
  }
}

function keyOf({ kind, subjectId, occasion }: Pick<MailOrder, 'kind' | 'subjectId' | 'occasion'>): string {
  return [kind, subjectId, occasion].join(' ');
}

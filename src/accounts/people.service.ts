import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull, Like } from 'typeorm';
import { Database } from '../core/database/database.js';
import { InvalidFields, Missing, Refused, Stale } from '../core/errors/refusals.js';
import { Access } from './access.service.js';
import { AccountMails } from './account-mails.js';
import { Grants } from './grants.service.js';
import type { Hat } from './grants.service.js';
import type { IssuedCode } from './one-time-codes.service.js';
import { Person } from './person.entity.js';
import type { Duty } from './roles.js';
import type { SignedIn } from './signed-in.js';
import { tellingDuplicates } from './unique-names.js';

export interface PersonDetails {
  name: string;
  /** Lower case; null: none, and none is needed. */
  email: string | null;
  phone: string;
  roles: Hat[];
  duties: Duty[];
}

export interface NewPerson extends PersonDetails {
  /** Lower case; empty: made from the first unit's name, such as `an-bien` or `an-bien-2`. */
  login: string;
  /** From `Passwords.hash`; without it the person gets a one-time code. */
  passwordHash?: string;
  demonstration?: boolean;
}

/** A code and whose it is, for the slip: to be printed now, for nobody can read it again. */
export interface Slip extends IssuedCode {
  personId: string;
  name: string;
  login: string;
  /** The address to which the code goes as well. */
  mailedTo: string | null;
}

export interface Created {
  id: string;
  login: string;
  /** Null where a password was given. */
  slip: Slip | null;
}

/** People who sign in. */
@Injectable()
export class People {
  constructor(
    private readonly database: Database,
    private readonly grants: Grants,
    private readonly access: Access,
    private readonly mails: AccountMails,
  ) {}

  /** With roles and duties. */
  async get(id: string): Promise<Person> {
    const person = await this.database
      .of(Person)
      .findOne({ where: { id }, relations: { roles: true, duties: true } });
    if (!person) throw new Missing();
    return person;
  }

  /** With roles and duties; a province has some hundred at most. */
  all(): Promise<Person[]> {
    return this.database.of(Person).find({ relations: { roles: true, duties: true } });
  }

  /** Throws `InvalidFields` for a login name or e-mail that is taken. */
  create({ roles, duties, passwordHash, ...details }: NewPerson): Promise<Created> {
    return tellingDuplicates(() =>
      this.database.transaction('person.create', async (transaction) => {
        await this.grants.check(roles);
        const id = randomUUID();
        const login = details.login || (await this.freeLogin(roles[0]?.unitSlug ?? ''));
        await this.refuseTaken({ id, login, email: details.email });
        await this.database.of(Person).insert({
          demonstration: false,
          ...details,
          id,
          login,
          passwordHash: passwordHash ?? null,
          createdAt: new Date(),
        });
        await this.grants.replace(id, roles, duties);
        transaction.about('person', id);
        const slip = passwordHash
          ? null
          : await this.invite({ id, login, name: details.name, email: details.email });
        return { id, login, slip };
      }),
    );
  }

  /** Roles and duties count from the person's next request on. */
  edit(id: string, version: number, { roles, duties, ...details }: PersonDetails): Promise<void> {
    return tellingDuplicates(() =>
      this.database.transaction('person.edit', async (transaction) => {
        const before = await this.get(id);
        await this.grants.check(roles);
        if (!roles.some(({ role }) => role === 'committee')) await this.grants.keepCommittee({ without: id });
        await this.refuseTaken({ id, login: before.login, email: details.email });
        const { affected } = await this.database.of(Person).update({ id, version }, details);
        if (affected !== 1) throw new Stale(asTyped(before));
        await this.grants.replace(id, roles, duties);
        transaction.about('person', id, changedFields(before, { roles, duties, ...details }));
      }),
    );
  }

  /** Ends the person's sessions at once and takes away an unused code. */
  block(id: string, me: SignedIn): Promise<void> {
    return this.database.transaction('person.block', async (transaction) => {
      transaction.about('person', id, ['blockedAt']);
      if (id === me.id) throw new Refused('accounts.not-yourself');
      await this.grants.keepCommittee({ without: id });
      await this.get(id);
      await this.database.of(Person).update({ id, blockedAt: IsNull() }, { blockedAt: new Date() });
      await this.access.end(id);
    });
  }

  unblock(id: string): Promise<void> {
    return this.database.transaction('person.unblock', async (transaction) => {
      transaction.about('person', id, ['blockedAt']);
      await this.get(id);
      await this.database.of(Person).update({ id }, { blockedAt: null });
    });
  }

  /** A reset: the old password is worth nothing any more, whoever is signed in is signed out. */
  newCode(id: string, me: SignedIn): Promise<Slip> {
    return this.database.transaction('person.new-code', async (transaction) => {
      transaction.about('person', id, ['password']);
      if (id === me.id) throw new Refused('accounts.not-your-own-code');
      const person = await this.get(id);
      if (person.blockedAt) throw new Refused('accounts.blocked-no-code');
      await this.database.of(Person).update({ id }, { passwordHash: null });
      return this.invite(person);
    });
  }

  /** Both are hashes. Throws where the old one was changed since it was checked. Ends the other sessions. */
  changePassword(me: SignedIn, { before, after }: { before: string; after: string }): Promise<void> {
    return this.database.transaction('person.change-password', async (transaction) => {
      transaction.about('person', me.id, ['password']);
      await this.access.passwordChanged(me.id, me.sessionHash);
      const { affected } = await this.database
        .of(Person)
        .update({ id: me.id, passwordHash: before }, { passwordHash: after });
      if (affected !== 1) throw new InvalidFields([{ field: 'old', key: 'accounts.old-wrong' }]);
    });
  }

  /** Who has an e-mail address finds the code there, too. */
  private async invite(person: Pick<Person, 'id' | 'login' | 'name' | 'email'>): Promise<Slip> {
    const { id: personId, login, name, email } = person;
    const issued = await this.access.renew(personId);
    await this.mails.send('account-invitation', person, issued);
    return { ...issued, personId, name, login, mailedTo: email };
  }

  private async freeLogin(unitSlug: string): Promise<string> {
    const wanted = unitSlug.replace(/^ubnd-/, '').slice(0, 50);
    const found = await this.database.of(Person).findBy({ login: Like(`${wanted}%`) });
    const taken = new Set(found.map(({ login }) => login));
    let login = wanted;
    for (let number = 2; taken.has(login); number++) login = `${wanted}-${number}`;
    return login;
  }

  private async refuseTaken({ id, login, email }: Pick<Person, 'id' | 'login' | 'email'>): Promise<void> {
    const people = this.database.of(Person);
    const namesake = await people.findOneBy({ login });
    if (namesake && namesake.id !== id)
      throw new InvalidFields([{ field: 'login', key: 'accounts.login-taken', params: { login } }]);
    const sharer = email === null ? null : await people.findOneBy({ email });
    if (sharer && sharer.id !== id)
      throw new InvalidFields([{ field: 'email', key: 'accounts.email-taken' }]);
  }
}

function asTyped({ name, email, phone, roles, duties }: Person): Record<string, string> {
  const hats = sorted(roles.map(({ role, unitSlug }) => `${role} ${unitSlug}`));
  return {
    name,
    email: email ?? '',
    phone,
    hats: hats.join(','),
    duties: sorted(duties.map(({ duty }) => duty)).join(','),
  };
}

function changedFields(before: Person, { roles, duties, name, email, phone }: PersonDetails): string[] {
  const after = {
    name,
    email: email ?? '',
    phone,
    hats: sorted(roles.map(({ role, unitSlug }) => `${role} ${unitSlug}`)).join(','),
    duties: sorted(duties).join(','),
  };
  const old = asTyped(before);
  return Object.entries(after).flatMap(([field, value]) => (old[field] === value ? [] : [field]));
}

function sorted(texts: string[]): string[] {
  return [...texts].sort();
}

import { Column, Entity, OneToMany, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../core/database/columns.js';
import { Holds, TableHolds } from '../core/database/privacy.js';
import { CountsFrom } from '../core/retention/counts-from.js';
import { DutyGrant, RoleGrant } from './grant.entity.js';

/** Nobody else of the committee could sign in and unblock this account. */
const isLastOfCommittee = `
  EXISTS (SELECT 1 FROM "role_grants" own WHERE own."personId" = "people"."id" AND own."role" = 'committee')
  AND NOT EXISTS (
    SELECT 1 FROM "role_grants" other JOIN "people" member ON member."id" = other."personId"
    WHERE other."role" = 'committee' AND member."id" <> "people"."id" AND member."blockedAt" IS NULL)`;

/** Someone who signs in. */
@Entity('people')
@TableHolds('personal', 'account-and-year')
@CountsFrom('blockedAt', { spares: isLastOfCommittee })
export class Person {
  @IdColumn({ primary: true })
  id!: string;

  /** Lower case; what the printed slip says. */
  @Column({ type: 'varchar', length: 60, unique: true })
  login!: string;

  /** Lower case; null for people without one. */
  @Column({ type: 'varchar', length: 200, nullable: true, unique: true })
  email!: string | null;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @Column({ type: 'varchar', length: 40, default: '' })
  phone!: string;

  /** Argon2id; null until a one-time code has been used to choose a password. */
  @Column({ type: 'varchar', length: 200, nullable: true })
  @Holds('sensitive', 'account-and-year')
  passwordHash!: string | null;

  @InstantColumn({ nullable: true })
  blockedAt!: Date | null;

  /** Accounts of the demonstration; production refuses to start with them. */
  @Column({ type: 'boolean' })
  demonstration!: boolean;

  @InstantColumn()
  createdAt!: Date;

  @OneToMany(() => RoleGrant, (grant) => grant.person)
  roles!: Relation<RoleGrant>[];

  @OneToMany(() => DutyGrant, (grant) => grant.person)
  duties!: Relation<DutyGrant>[];

  @VersionColumn()
  version!: number;
}

/** What everybody who knows the person would try as their password. */
export function personalTexts({
  login,
  email,
  name,
  phone,
}: Pick<Person, 'login' | 'email' | 'name' | 'phone'>): string[] {
  return [login, email ?? '', name, phone];
}

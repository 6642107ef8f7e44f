import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import { CountsFrom } from '../core/retention/counts-from.js';
import { Person } from './person.entity.js';

/** A signed-in browser. The cookie holds the id, this row only its hash. */
@Entity('sessions')
@TableHolds('personal', 'month')
@CountsFrom('createdAt')
@Index('sessions_of_person', ['personId'])
export class Session {
  @PrimaryColumn({ type: 'varchar', length: 64 })
  idHash!: string;

  @IdColumn()
  personId!: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId' })
  person!: Relation<Person>;

  @InstantColumn()
  createdAt!: Date;

  /** Kept to five minutes, so that reading pages need not write. */
  @InstantColumn()
  seenAt!: Date;

  /** Browser and system in words, to recognize one's own sessions. */
  @Column({ type: 'varchar', length: 120, default: '' })
  device!: string;
}

/** A short code on a printed slip that lets its owner choose a password, once. */
@Entity('one_time_codes')
@TableHolds('personal', 'month')
@CountsFrom('expiresAt')
export class OneTimeCode {
  @IdColumn({ primary: true })
  personId!: string;

  @ManyToOne(() => Person, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId' })
  person!: Relation<Person>;

  @Column({ type: 'varchar', length: 64 })
  codeHash!: string;

  @InstantColumn()
  expiresAt!: Date;
}

/** Failed sign-ins of one account or address; delays grow with the count. */
@Entity('sign_in_failures')
@TableHolds('internal', 'day')
@CountsFrom('lastAt')
export class SignInFailure {
  /** Keyed hash of the account name or address. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  key!: string;

  @Column({ type: 'integer' })
  count!: number;

  @InstantColumn()
  lastAt!: Date;
}

import { Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { IdColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import { Person } from './person.entity.js';
import type { Duty, Role } from './roles.js';

/** A person's role in one unit; several grants make several hats. */
@Entity('role_grants')
@TableHolds('personal', 'account-and-year')
export class RoleGrant {
  @IdColumn({ primary: true })
  personId!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  role!: Role;

  @PrimaryColumn({ type: 'varchar', length: 80 })
  unitSlug!: string;

  @ManyToOne(() => Person, (person) => person.roles, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId' })
  person!: Relation<Person>;
}

@Entity('duty_grants')
@TableHolds('personal', 'account-and-year')
export class DutyGrant {
  @IdColumn({ primary: true })
  personId!: string;

  @PrimaryColumn({ type: 'varchar', length: 30 })
  duty!: Duty;

  @ManyToOne(() => Person, (person) => person.duties, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'personId' })
  person!: Relation<Person>;
}

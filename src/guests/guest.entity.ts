import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../core/database/columns.js';
import { Holds, TableHolds } from '../core/database/privacy.js';
import type { Courtesy, GuestKind, GuestState, InvitationWay } from './guest-words.js';

/** Somebody whom the committee invites to an event, or a body that will name its people later. */
@Entity('guests')
@TableHolds('personal', 'event-and-two-years')
@Index('guests_of_event', ['eventSlug'])
export class Guest {
  /** Also the id of the delegate that a named person becomes. */
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: GuestKind;

  @Column({ type: 'varchar', length: 10, default: '' })
  courtesy!: Courtesy;

  /** Empty where a body is invited. */
  @Column({ type: 'varchar', length: 120, default: '' })
  name!: string;

  @Column({ type: 'varchar', length: 160, default: '' })
  title!: string;

  /** The body as it was written: a unit, a sponsor, a newspaper, a troupe. */
  @Column({ type: 'varchar', length: 200, default: '' })
  body!: string;

  /** The unit that the body is, where it is one. */
  @Column({ type: 'varchar', length: 80, nullable: true })
  unitSlug!: string | null;

  /** How many people come, as far as it is known. */
  @Column({ type: 'integer', default: 1 })
  headcount!: number;

  @Column({ type: 'varchar', length: 40, default: '' })
  @Holds('personal', 'event-and-week')
  phone!: string;

  @Column({ type: 'varchar', length: 200, default: '' })
  @Holds('personal', 'event-and-week')
  email!: string;

  @Column({ type: 'varchar', length: 500, default: '' })
  @Holds('personal', 'event-and-week')
  note!: string;

  /** Place among those of the same kind; without one after all who have one. */
  @Column({ type: 'integer', nullable: true })
  rank!: number | null;

  @Column({ type: 'varchar', length: 20, default: 'planned' })
  state!: GuestState;

  @DayColumn({ nullable: true })
  invitedOn!: string | null;

  @Column({ type: 'varchar', length: 20, nullable: true })
  invitedBy!: InvitationWay | null;

  @DayColumn({ nullable: true })
  answeredOn!: string | null;

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn()
  updatedAt!: Date;

  @OneToMany(() => GuestPerson, (person) => person.guest)
  people!: Relation<GuestPerson>[];

  @VersionColumn()
  version!: number;
}

/** One of those who come for an invited body. */
@Entity('guest_people')
@TableHolds('personal', 'event-and-two-years')
@Index('guest_people_of_guest', ['guestId'])
export class GuestPerson {
  /** Also the id of the delegate that the person becomes. */
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  guestId!: string;

  @ManyToOne(() => Guest, (guest) => guest.people, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'guestId', foreignKeyConstraintName: 'guest_people_guest' })
  guest!: Relation<Guest>;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'varchar', length: 10, default: '' })
  courtesy!: Courtesy;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @Column({ type: 'varchar', length: 160, default: '' })
  title!: string;
}

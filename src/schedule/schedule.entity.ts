import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { IdColumn, InstantColumn } from '../core/database/columns.js';
import { Holds, TableHolds } from '../core/database/privacy.js';
import { CountsFrom } from '../core/retention/counts-from.js';
import type { Audience, Item, Turn } from './item.js';
import type { ItemKind, Severity, WarningKind } from './schedule-words.js';

/** A room, hall or yard of one event. */
@Entity('rooms')
@TableHolds('public', 'forever')
@Index('rooms_of_event', ['eventSlug', 'position'])
export class Room {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  @Column({ type: 'integer', nullable: true })
  capacity!: number | null;

  @Column({ type: 'integer' })
  position!: number;

  @VersionColumn()
  version!: number;
}

/** One item of the draft; what people read is a release. */
@Entity('schedule_items')
@TableHolds('internal', 'forever')
@Index('schedule_items_in_order', ['eventSlug', 'day', 'startsAt'])
export class ScheduleItem implements Item {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'integer' })
  day!: number;

  @Column({ type: 'integer' })
  startsAt!: number;

  @Column({ type: 'integer' })
  endsAt!: number;

  @IdColumn({ nullable: true })
  roomId!: string | null;

  @Column({ type: 'varchar', length: 200 })
  title!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: ItemKind;

  @Column({ type: 'boolean', default: false })
  isBlocker!: boolean;

  @Column({ type: 'varchar', length: 80, nullable: true })
  leadUnit!: string | null;

  @IdColumn({ nullable: true })
  leadPlaceId!: string | null;

  /** A name or an office, as the committee writes it. */
  @Column({ type: 'varchar', length: 160, default: '' })
  @Holds('personal', 'event-and-two-years')
  leadOfficer!: string;

  @Column({ type: 'simple-json' })
  audience!: Audience;

  @Column({ type: 'simple-json' })
  turns!: Turn[];

  @Column({ type: 'varchar', length: 2000, default: '' })
  publicNote!: string;

  @Column({ type: 'varchar', length: 2000, default: '' })
  @Holds('personal', 'event-and-two-years')
  committeeNote!: string;

  @VersionColumn()
  version!: number;
}

/** A group in which children of different units talk and work together. */
@Entity('discussion_groups')
@TableHolds('public', 'forever')
@Index('discussion_groups_of_event', ['eventSlug', 'number'], { unique: true })
export class DiscussionGroup {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'integer' })
  number!: number;

  /** Empty: only its number. */
  @Column({ type: 'varchar', length: 120, default: '' })
  name!: string;

  /** Slugs of what the group talks about. */
  @Column({ type: 'simple-json' })
  topics!: string[];

  /** The most children; null: as many as come out. */
  @Column({ type: 'integer', nullable: true })
  size!: number | null;

  @VersionColumn()
  version!: number;
}

/** A child's place in a group. */
@Entity('group_members')
@TableHolds('personal', 'event-and-two-years')
@Index('group_members_of_group', ['groupId'])
export class GroupMember {
  /** Of the delegate. */
  @IdColumn({ primary: true })
  delegateId!: string;

  @IdColumn()
  groupId!: string;

  @ManyToOne(() => DiscussionGroup, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'groupId', foreignKeyConstraintName: 'group_members_group' })
  group!: Relation<DiscussionGroup>;

  /** Put there by hand: a new spread leaves it alone. */
  @Column({ type: 'boolean', default: false })
  isPinned!: boolean;
}

/** What the committee sets for the schedule of one event. */
@Entity('schedule_settings')
@TableHolds('internal', 'forever')
export class ScheduleSetting {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'simple-json' })
  severities!: Partial<Record<WarningKind, Severity>>;

  @VersionColumn()
  version!: number;
}

/** A named, published version; its content never changes. */
@Entity('schedule_releases')
@TableHolds('internal', 'forever')
@Index('schedule_releases_in_order', ['eventSlug', 'number'], { unique: true })
export class ScheduleRelease {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** From 1. */
  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'varchar', length: 120 })
  name!: string;

  /** What the committee says of it to everybody. */
  @Column({ type: 'varchar', length: 2000, default: '' })
  note!: string;

  /** A `ReleasedSchedule` as JSON, without what only the committee reads. */
  @Column({ type: 'text' })
  content!: string;

  /** Notes of the committee and names of its people, by item, as JSON. */
  @Column({ type: 'text', default: '' })
  @Holds('personal', 'event-and-two-years')
  committeePart!: string;

  @InstantColumn()
  at!: Date;

  @IdColumn({ nullable: true })
  personId!: string | null;
}

/** What one change did to the draft, so that it can be undone. */
@Entity('schedule_steps')
@TableHolds('personal', 'month')
@CountsFrom('at')
@Index('schedule_steps_of_event', ['eventSlug', 'at'])
export class ScheduleStep {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @IdColumn({ nullable: true })
  personId!: string | null;

  @InstantColumn()
  at!: Date;

  /** The items as they were; null where there was none. */
  @Column({ type: 'text' })
  changes!: string;

  @InstantColumn({ nullable: true })
  undoneAt!: Date | null;
}

export const agendaKinds = ['unit', 'group', 'place'] as const;
export type AgendaKind = (typeof agendaKinds)[number];
/** What a link may open besides: the last days of what a unit owes. */
export type LinkKind = AgendaKind | 'deadlines';

/** A link to the agenda of one delegation, group or leader, for phones without an account. */
@Entity('agenda_links')
@TableHolds('internal', 'event-and-two-years')
@Index('agenda_links_token', ['tokenHash'], { unique: true })
@Index('agenda_links_of_event', ['eventSlug', 'kind', 'subject'])
export class AgendaLink {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 10 })
  kind!: LinkKind;

  /** A unit's slug, a group's id, or the id of a leader's place. */
  @Column({ type: 'varchar', length: 80 })
  subject!: string;

  /** SHA-256 of the link's 256 random-looking bits. */
  @Column({ type: 'varchar', length: 64 })
  tokenHash!: string;

  @InstantColumn()
  createdAt!: Date;

  @InstantColumn({ nullable: true })
  revokedAt!: Date | null;
}

import { Column, Entity, Index, VersionColumn } from 'typeorm';
import { DayColumn, IdColumn, InstantColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import type { TaskState } from './hosting-words.js';

/** What an office or a commune of the host does so that the event can take place. */
@Entity('host_tasks')
@TableHolds('personal', 'event-and-week')
@Index('host_tasks_suggested', ['eventSlug', 'unitSlug', 'suggestion'], { unique: true })
export class HostTask {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** The host whose list it stands on. */
  @Column({ type: 'varchar', length: 80 })
  unitSlug!: string;

  /** Who is in charge, in the host's own words. */
  @Column({ type: 'varchar', length: 100 })
  office!: string;

  @Column({ type: 'varchar', length: 400 })
  task!: string;

  @Column({ type: 'varchar', length: 120, default: '' })
  person!: string;

  @Column({ type: 'varchar', length: 40, default: '' })
  phone!: string;

  /** The last day; null while none is set. */
  @DayColumn({ nullable: true })
  dueOn!: string | null;

  @Column({ type: 'varchar', length: 300, default: '' })
  note!: string;

  @Column({ type: 'varchar', length: 20, default: 'todo' })
  state!: TaskState;

  /** Why it is stuck; empty otherwise. */
  @Column({ type: 'varchar', length: 500, default: '' })
  obstacle!: string;

  /** Which of the suggested tasks it began as, so that none comes twice. */
  @Column({ type: 'varchar', length: 40, nullable: true })
  suggestion!: string | null;

  @InstantColumn()
  createdAt!: Date;

  /** Counts changes of what the form holds; a new state is none. */
  @VersionColumn()
  version!: number;
}

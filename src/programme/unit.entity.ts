import { Column, Entity, PrimaryColumn, VersionColumn } from 'typeorm';
import { DayColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import type { UnitKind, UnitLevel } from './plan/plan.js';

/** A public body or organization that the plan names, on whatever level. */
@Entity('units')
@TableHolds('public', 'forever')
export class Unit {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  slug!: string;

  @Column({ type: 'simple-json' })
  aliases!: string[];

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** For lists and badges. */
  @Column({ type: 'varchar', length: 120 })
  shortName!: string;

  /** The office inside the unit that does the work; empty when it is the unit itself. */
  @Column({ type: 'varchar', length: 200, default: '' })
  officeName!: string;

  @Column({ type: 'varchar', length: 30 })
  kind!: UnitKind;

  @Column({ type: 'varchar', length: 30 })
  level!: UnitLevel;

  /** Slug of the unit above. */
  @Column({ type: 'varchar', length: 80, nullable: true })
  parent!: string | null;

  /** Code of the General Statistics Office; districts only. */
  @Column({ type: 'varchar', length: 10, default: '' })
  gsoCode!: string;

  @Column({ type: 'varchar', length: 80, default: '' })
  region!: string;

  @Column({ type: 'boolean' })
  island!: boolean;

  @DayColumn({ nullable: true })
  validFrom!: string | null;

  /** The last day on which the unit exists; null: no end is known. */
  @DayColumn({ nullable: true })
  validTo!: string | null;

  @Column({ type: 'simple-json' })
  successors!: string[];

  /** Place in lists: districts by the statistics code, other bodies in the plan's order. */
  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'simple-json' })
  planned!: Record<string, unknown>;

  @VersionColumn()
  version!: number;
}

/** A collective body of the plan: a name for its members. */
@Entity('unit_groups')
@TableHolds('public', 'forever')
export class UnitGroup {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  slug!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  @Column({ type: 'simple-json' })
  aliases!: string[];

  /** Slugs of units. */
  @Column({ type: 'simple-json' })
  members!: string[];

  @Column({ type: 'simple-json' })
  planned!: Record<string, unknown>;
}

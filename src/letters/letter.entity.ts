import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, VersionColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { OfficialDocument } from '../core/documents/official-document.js';
import { DayColumn, IdColumn, InstantColumn } from '../core/database/columns.js';
import { TableHolds } from '../core/database/privacy.js';
import type { LetterKind } from './letter-words.js';

/** Who issues an event's letters, and how they are signed. Each issuer numbers its own series, year by year. */
@Entity('issuers')
@TableHolds('personal', 'event-and-two-years')
export class Issuer {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  /** The body above the issuer; empty where none is named. */
  @Column({ type: 'varchar', length: 200, default: '' })
  superior!: string;

  @Column({ type: 'varchar', length: 200 })
  name!: string;

  /** Of the symbol behind the number: `BTC` in `05/GM-BTC`. */
  @Column({ type: 'varchar', length: 30 })
  letters!: string;

  @Column({ type: 'varchar', length: 80 })
  place!: string;

  /** Of the signature block, one line each: TM. BAN TỔ CHỨC, KT. TRƯỞNG BAN, PHÓ TRƯỞNG BAN. */
  @Column({ type: 'varchar', length: 300 })
  authority!: string;

  @Column({ type: 'varchar', length: 120, default: '' })
  signatory!: string;

  /** "Nơi nhận" below the addressee, one line each. */
  @Column({ type: 'varchar', length: 600, default: '' })
  recipients!: string;

  @VersionColumn()
  version!: number;
}

/** The committee's words for one kind of letter. */
@Entity('letter_templates')
@TableHolds('internal', 'forever')
export class LetterTemplate {
  @PrimaryColumn({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @PrimaryColumn({ type: 'varchar', length: 20 })
  kind!: LetterKind;

  /** Trích yếu. */
  @Column({ type: 'varchar', length: 300 })
  subject!: string;

  /** A paragraph a line. */
  @Column({ type: 'text' })
  body!: string;

  @VersionColumn()
  version!: number;
}

/** One letter to one recipient, word for word as it was made: what was issued never changes. */
@Entity('letters')
@TableHolds('personal', 'event-and-two-years')
@Index('letters_of_event', ['eventSlug'])
@Index('letters_number', ['series', 'number'], { unique: true })
export class Letter {
  @IdColumn({ primary: true })
  id!: string;

  @Column({ type: 'varchar', length: 80 })
  eventSlug!: string;

  @Column({ type: 'varchar', length: 20 })
  kind!: LetterKind;

  @Column({ type: 'varchar', length: 80, nullable: true })
  unitSlug!: string | null;

  @Column({ type: 'varchar', length: 300 })
  toName!: string;

  /** All that the paper says, but for number and day, which the clerk's office writes, and for codes, which open something. */
  @Column({ type: 'simple-json' })
  document!: OfficialDocument;

  /** Ids of the invitations whose codes the paper brings. */
  @Column({ type: 'simple-json', default: '[]' })
  invitations!: string[];

  /** Where it is signed. */
  @Column({ type: 'varchar', length: 80, default: '' })
  place!: string;

  /** `GM-BTC` */
  @Column({ type: 'varchar', length: 40 })
  symbol!: string;

  /** Whose numbers are counted together; null while there is none. */
  @Column({ type: 'varchar', length: 100, nullable: true })
  series!: string | null;

  @Column({ type: 'integer', nullable: true })
  number!: number | null;

  @DayColumn({ nullable: true })
  signedOn!: string | null;

  @InstantColumn()
  madeAt!: Date;

  @IdColumn({ nullable: true })
  personId!: string | null;

  @VersionColumn()
  version!: number;
}

/** The signed letter as a file, encrypted in the data folder under this id. */
@Entity('letter_scans')
@TableHolds('personal', 'event-and-two-years')
@Index('letter_scans_of_letter', ['letterId'])
export class LetterScan {
  @IdColumn({ primary: true })
  id!: string;

  @IdColumn()
  letterId!: string;

  @ManyToOne(() => Letter, { onDelete: 'CASCADE' })
  @JoinColumn({ name: 'letterId', foreignKeyConstraintName: 'letter_scans_letter' })
  letter!: Relation<Letter>;

  @Column({ type: 'varchar', length: 40 })
  type!: string;

  @Column({ type: 'integer' })
  pages!: number;

  @Column({ type: 'integer' })
  bytes!: number;
}

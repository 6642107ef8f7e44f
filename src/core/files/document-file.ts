import { Column } from 'typeorm';
import { IdColumn } from '../database/columns.js';

/** Columns of a document that somebody has sent, encrypted on a shelf under the row's id. */
export abstract class DocumentFile {
  @IdColumn({ primary: true })
  id!: string;

  /** As its sender called it, for people to know it by. */
  @Column({ type: 'varchar', length: 120, default: '' })
  name!: string;

  @Column({ type: 'varchar', length: 80 })
  type!: string;

  @Column({ type: 'integer' })
  pages!: number;

  @Column({ type: 'integer' })
  bytes!: number;
}

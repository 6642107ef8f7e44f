import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner, TableForeignKeyOptions } from 'typeorm';
import { day, empty, id, instant, integer, key, longText, optional, slug, text } from './table-columns.js';

/** The outbox. */
export class Mails1558311700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await queryRunner.dropTable(table);
  }
}

const mails = new Table({
  name: 'mails',
  columns: [
    id('id', key),
    text('kind', 40),
    text('subjectId', 170),
    text('dedupeKey', 240),
    slug('unitSlug', optional),
    text('toName', 200, empty),
    text('toAddress', 200, empty),
    longText('secretSealed', optional),
    longText('contentsSealed', optional),
    text('state', 20),
    text('reason', 20, optional),
    integer('tries', { default: 0 }),
    instant('nextTryAt', optional),
    instant('claimedUntil', optional),
    instant('createdAt'),
    instant('changedAt'),
    instant('sentAt', optional),
    id('personId', optional),
    integer('version'),
  ],
  indices: [
    { name: 'mails_dedupe', columnNames: ['dedupeKey'], isUnique: true },
    { name: 'mails_by_state', columnNames: ['state', 'nextTryAt'] },
    { name: 'mails_of_subject', columnNames: ['subjectId'] },
  ],
});

const ofMail = (name: string): TableForeignKeyOptions => ({
  name,
  columnNames: ['mailId'],
  referencedTableName: 'mails',
  referencedColumnNames: ['id'],
  onDelete: 'CASCADE',
});

const tries = new Table({
  name: 'mail_tries',
  columns: [
    id('id', key),
    id('mailId'),
    instant('at'),
    text('reason', 20, optional),
    integer('code', optional),
  ],
  foreignKeys: [ofMail('mail_tries_mail')],
  indices: [{ name: 'mail_tries_of_mail', columnNames: ['mailId'] }],
});

const notes = new Table({
  name: 'mail_notes',
  columns: [
    id('id', key),
    id('mailId'),
    text('way', 20),
    day('on'),
    text('note', 300, empty),
    instant('at'),
    id('personId', optional),
  ],
  foreignKeys: [ofMail('mail_notes_mail')],
  indices: [{ name: 'mail_notes_of_mail', columnNames: ['mailId'] }],
});

const suppressed = new Table({
  name: 'suppressed_addresses',
  columns: [text('address', 200, key), instant('at'), integer('code', optional), id('mailId', optional)],
});

const tables = [mails, tries, notes, suppressed];

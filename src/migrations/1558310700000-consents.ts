import { Table, TableColumn } from 'typeorm';
import type { MigrationInterface, QueryRunner, TableForeignKeyOptions } from 'typeorm';
import { day, flag, id, instant, integer, key, longText, optional, slug, text } from './table-columns.js';

/** What families agree to, with its proof; and whether a badge was printed with the mark "no photo". */
export class Consents1558310700000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.createTable(table);
    await queryRunner.addColumn('printed_badges', new TableColumn(flag('noPhoto', { default: false })));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('printed_badges', 'noPhoto');
    for (const table of [...tables].reverse()) await queryRunner.dropTable(table);
  }
}

const tables = [
  new Table({
    name: 'consent_texts',
    columns: [text('purpose', 20, key), integer('version', key), longText('wording'), text('hash', 64)],
  }),
  new Table({
    name: 'consent_settings',
    columns: [slug('eventSlug', key), flag('asksForConsent'), flag('asksForCommitment')],
  }),
  new Table({
    name: 'consent_records',
    columns: [
      id('id', key),
      id('delegateId'),
      integer('number'),
      text('signer', 120),
      text('relation', 20),
      text('method', 20),
      day('givenOn'),
      id('recordedById', optional),
      instant('recordedAt'),
    ],
    uniques: [{ name: 'consent_records_in_order', columnNames: ['delegateId', 'number'] }],
    foreignKeys: [ofDelegate('consent_records_delegate')],
  }),
  new Table({
    name: 'consent_answers',
    columns: [
      id('recordId', key),
      text('purpose', 20, key),
      text('giver', 10, key),
      text('answer', 10),
      integer('textVersion'),
      text('textHash', 64),
    ],
    foreignKeys: [
      {
        name: 'consent_answers_record',
        columnNames: ['recordId'],
        referencedTableName: 'consent_records',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
    ],
  }),
  new Table({
    name: 'consent_standings',
    columns: [
      id('delegateId', key),
      text('answers', 40),
      integer('version', { default: 0 }),
      text('code', 12, { isUnique: true, isNullable: true }),
    ],
    foreignKeys: [ofDelegate('consent_standings_delegate')],
  }),
  new Table({
    name: 'consent_scans',
    columns: [
      id('id', key),
      id('delegateId'),
      text('type', 40),
      integer('pages'),
      integer('bytes'),
      id('addedById', optional),
      instant('addedAt'),
    ],
    indices: [{ name: 'consent_scans_of_delegate', columnNames: ['delegateId'] }],
    foreignKeys: [ofDelegate('consent_scans_delegate')],
  }),
];

function ofDelegate(name: string): TableForeignKeyOptions {
  return {
    name,
    columnNames: ['delegateId'],
    referencedTableName: 'delegates',
    referencedColumnNames: ['id'],
    onDelete: 'CASCADE',
  };
}

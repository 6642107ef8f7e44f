import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, empty, id, instant, integer, key, longText, optional, slug, text } from './table-columns.js';

/** Letters in official form, with who issues them and in which words. */
export class Letters1558312000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await queryRunner.dropTable(table);
  }
}

const tables = [
  new Table({
    name: 'issuers',
    columns: [
      slug('eventSlug', key),
      text('superior', 200, empty),
      text('name', 200),
      text('letters', 30),
      text('place', 80),
      text('authority', 300),
      text('signatory', 120, empty),
      text('recipients', 600, empty),
      integer('version'),
    ],
  }),
  new Table({
    name: 'letter_templates',
    columns: [
      slug('eventSlug', key),
      text('kind', 20, key),
      text('subject', 300),
      longText('body'),
      integer('version'),
    ],
  }),
  new Table({
    name: 'letters',
    columns: [
      id('id', key),
      slug('eventSlug'),
      text('kind', 20),
      slug('unitSlug', optional),
      text('toName', 300),
      longText('document'),
      text('symbol', 40),
      text('series', 100, optional),
      integer('number', optional),
      day('signedOn', optional),
      instant('madeAt'),
      id('personId', optional),
      integer('version'),
    ],
    indices: [
      { name: 'letters_of_event', columnNames: ['eventSlug'] },
      { name: 'letters_number', columnNames: ['series', 'number'], isUnique: true },
    ],
  }),
  new Table({
    name: 'letter_scans',
    columns: [id('id', key), id('letterId'), text('type', 40), integer('pages'), integer('bytes')],
    foreignKeys: [
      {
        name: 'letter_scans_letter',
        columnNames: ['letterId'],
        referencedTableName: 'letters',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
    ],
    indices: [{ name: 'letter_scans_of_letter', columnNames: ['letterId'] }],
  }),
];

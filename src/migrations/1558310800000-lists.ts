import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner, TableForeignKeyOptions } from 'typeorm';
import { day, empty, id, instant, integer, key, optional, slug, text } from './table-columns.js';

/** What stands on a unit's paper, and the lists that were signed. */
export class Lists1558310800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await queryRunner.dropTable(table);
  }
}

const letterheads = new Table({
  name: 'letterheads',
  columns: [
    slug('eventSlug', key),
    slug('unitSlug', key),
    text('superior', 200, empty),
    text('issuer', 200),
    text('place', 80),
    text('symbol', 40),
    text('authority', 300),
    text('signatory', 120, empty),
    text('recipients', 600, empty),
    instant('updatedAt'),
    integer('version'),
  ],
});

const signedLists = new Table({
  name: 'signed_lists',
  columns: [
    id('id', key),
    slug('eventSlug'),
    slug('unitSlug'),
    text('number', 60),
    day('signedOn'),
    instant('recordedAt'),
    id('personId', optional),
  ],
  indices: [
    { name: 'signed_lists_of_delegation', columnNames: ['eventSlug', 'unitSlug'] },
    { name: 'signed_lists_of_unit', columnNames: ['unitSlug'] },
  ],
});

const signedLines = new Table({
  name: 'signed_lines',
  columns: [
    id('signedListId', key),
    integer('position', key),
    id('delegateId'),
    text('role', 20),
    text('name', 120),
    day('born', optional),
    text('gender', 10, optional),
    text('school', 160, empty),
    text('className', 40, empty),
    text('phone', 40, empty),
  ],
  foreignKeys: [ofSignedList('signed_lines_list')],
});

const scans = new Table({
  name: 'signed_list_scans',
  columns: [
    id('id', key),
    id('signedListId'),
    integer('position'),
    text('type', 40),
    integer('pages'),
    integer('bytes'),
  ],
  foreignKeys: [ofSignedList('signed_list_scans_list')],
  indices: [{ name: 'signed_list_scans_of_list', columnNames: ['signedListId'] }],
});

const tables = [letterheads, signedLists, signedLines, scans];

function ofSignedList(name: string): TableForeignKeyOptions {
  return {
    name,
    columnNames: ['signedListId'],
    referencedTableName: 'signed_lists',
    referencedColumnNames: ['id'],
    onDelete: 'CASCADE',
  };
}

import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { id, instant, integer, key, longText, slug, text } from './table-columns.js';

/** What children are given at a ceremony. */
export class Gifts1558311400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(gifts);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable(gifts);
  }
}

const gifts = new Table({
  name: 'gifts',
  columns: [
    id('id', key),
    slug('eventSlug'),
    text('childMark', 60),
    text('mark', 60),
    text('state', 20, { default: "'proposed'" }),
    longText('sealed'),
    instant('changedAt'),
    integer('version'),
  ],
  uniques: [{ name: 'gifts_once', columnNames: ['mark'] }],
  indices: [
    { name: 'gifts_of_child', columnNames: ['childMark'] },
    { name: 'gifts_of_event', columnNames: ['eventSlug'] },
  ],
});

import { Table, TableIndex } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, instant, integer, key, text } from './table-columns.js';

const erasures = new Table({
  name: 'erasures',
  columns: [
    day('night', key),
    text('term', 30, key),
    text('tableName', 60, key),
    integer('count'),
    integer('untold'),
    instant('at'),
  ],
});

const chainBeginnings = new Table({
  name: 'chain_beginnings',
  columns: [integer('sequence', key), text('hash', 64), instant('erasedUntil'), text('mark', 64)],
});

const byVerb = new TableIndex({ name: 'activities_of_verb', columnNames: ['verb', 'id'] });

/** What the nightly job writes down, where the chain begins after it, and a quick way to the openings of sensitive data. */
export class Retention1558310500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(erasures);
    await queryRunner.createTable(chainBeginnings);
    await queryRunner.createIndex('activities', byVerb);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropIndex('activities', byVerb);
    await queryRunner.dropTable(chainBeginnings);
    await queryRunner.dropTable(erasures);
  }
}

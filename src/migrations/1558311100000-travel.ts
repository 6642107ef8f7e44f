import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, empty, id, instant, integer, key, longText, optional, slug, text } from './table-columns.js';

/** How delegations come and go, sleep and eat. */
export class Travel1558311100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await queryRunner.dropTable(table);
  }
}

const journeys = new Table({
  name: 'journeys',
  columns: [
    slug('eventSlug', key),
    slug('unitSlug', key),
    day('arrivesOn'),
    text('arrivesAt', 5, empty),
    text('arrivesBy', 20),
    text('arrivalNote', 160, empty),
    day('departsOn'),
    text('departsAt', 5, empty),
    text('departsBy', 20),
    text('departureNote', 160, empty),
    longText('nights'),
    longText('meals'),
    instant('updatedAt'),
    integer('version'),
  ],
  indices: [{ name: 'journeys_of_unit', columnNames: ['unitSlug'] }],
});

const separateJourneys = new Table({
  name: 'separate_journeys',
  columns: [
    id('delegateId', key),
    day('arrivesOn', optional),
    text('arrivesAt', 5, empty),
    text('arrivesBy', 20, optional),
    text('arrivalNote', 160, empty),
    day('departsOn', optional),
    text('departsAt', 5, empty),
    text('departsBy', 20, optional),
    text('departureNote', 160, empty),
    longText('nights', optional),
    longText('meals', optional),
    text('stayNote', 160, empty),
    instant('updatedAt'),
    integer('version'),
  ],
  foreignKeys: [
    {
      name: 'separate_journeys_delegate',
      columnNames: ['delegateId'],
      referencedTableName: 'delegates',
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
});

const tables = [journeys, separateJourneys];

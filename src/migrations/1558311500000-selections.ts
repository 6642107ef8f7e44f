import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { empty, id, instant, integer, key, optional, slug, text } from './table-columns.js';

/** Children who are chosen for the national forum, and how many may go. */
export class Selections1558311500000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(selections);
    await queryRunner.createTable(selectionPlaces);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable(selectionPlaces);
    await queryRunner.dropTable(selections);
  }
}

const selections = new Table({
  name: 'selections',
  columns: [
    id('id', key),
    slug('eventSlug'),
    id('delegateId'),
    slug('fromEventSlug'),
    id('fromDelegateId'),
    text('criterion', 20),
    text('reason', 500, empty),
    instant('chosenAt'),
    id('chosenBy', optional),
    instant('endedAt', optional),
    id('endedBy', optional),
    text('endReason', 500, empty),
  ],
  indices: [
    { name: 'selections_of_delegate', columnNames: ['delegateId'] },
    {
      name: 'selections_alive',
      columnNames: ['eventSlug', 'fromDelegateId'],
      isUnique: true,
      where: '"endedAt" IS NULL',
    },
  ],
});

const selectionPlaces = new Table({
  name: 'selection_places',
  columns: [
    slug('eventSlug', key),
    integer('places', optional),
    integer('taken', { default: 0 }),
    integer('version'),
  ],
});

import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, empty, id, instant, integer, key, optional, slug, text } from './table-columns.js';

/** Who comes to an event by invitation. */
export class Guests1558311300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await queryRunner.dropTable(table);
  }
}

const guests = new Table({
  name: 'guests',
  columns: [
    id('id', key),
    slug('eventSlug'),
    text('kind', 20),
    text('courtesy', 10, empty),
    text('name', 120, empty),
    text('title', 160, empty),
    text('body', 200, empty),
    slug('unitSlug', optional),
    integer('headcount', { default: 1 }),
    text('phone', 40, empty),
    text('email', 200, empty),
    text('note', 500, empty),
    integer('rank', optional),
    text('state', 20, { default: "'planned'" }),
    day('invitedOn', optional),
    text('invitedBy', 20, optional),
    day('answeredOn', optional),
    instant('createdAt'),
    instant('updatedAt'),
    integer('version'),
  ],
  indices: [{ name: 'guests_of_event', columnNames: ['eventSlug'] }],
});

const people = new Table({
  name: 'guest_people',
  columns: [
    id('id', key),
    id('guestId'),
    integer('position'),
    text('courtesy', 10, empty),
    text('name', 120),
    text('title', 160, empty),
  ],
  foreignKeys: [
    {
      name: 'guest_people_guest',
      columnNames: ['guestId'],
      referencedTableName: 'guests',
      referencedColumnNames: ['id'],
      onDelete: 'CASCADE',
    },
  ],
  indices: [{ name: 'guest_people_of_guest', columnNames: ['guestId'] }],
});

const tables = [guests, people];

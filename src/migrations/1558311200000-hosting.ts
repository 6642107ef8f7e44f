import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, empty, id, instant, integer, key, optional, slug, text } from './table-columns.js';

/** What the host of an event proposes and prepares. */
export class Hosting1558311200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await queryRunner.dropTable(table);
  }
}

const venueProposals = new Table({
  name: 'venue_proposals',
  columns: [
    id('id', key),
    slug('eventSlug'),
    slug('unitSlug'),
    text('name', 100),
    text('address', 98),
    integer('capacity'),
    text('strengths', 1000, empty),
    text('rainPlan', 1000),
    text('note', 1000, empty),
    text('state', 20, { default: "'waiting'" }),
    instant('proposedAt'),
    id('proposedBy', optional),
    instant('decidedAt', optional),
    id('decidedBy', optional),
    text('answer', 500, empty),
  ],
  indices: [{ name: 'venue_proposals_of_event', columnNames: ['eventSlug', 'unitSlug'] }],
});

const hostTasks = new Table({
  name: 'host_tasks',
  columns: [
    id('id', key),
    slug('eventSlug'),
    slug('unitSlug'),
    text('office', 100),
    text('task', 400),
    text('person', 120, empty),
    text('phone', 40, empty),
    day('dueOn', optional),
    text('note', 300, empty),
    text('state', 20, { default: "'todo'" }),
    text('obstacle', 500, empty),
    text('suggestion', 40, optional),
    instant('createdAt'),
    integer('version'),
  ],
  indices: [
    {
      name: 'host_tasks_suggested',
      columnNames: ['eventSlug', 'unitSlug', 'suggestion'],
      isUnique: true,
    },
  ],
});

const tables = [venueProposals, hostTasks];

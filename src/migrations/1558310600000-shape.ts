import { Table, TableColumn } from 'typeorm';
import type { MigrationInterface, QueryRunner, TableColumnOptions } from 'typeorm';
import { empty, flag, id, instant, integer, key, longText, optional, slug, text } from './table-columns.js';

/** What the committee asks of an event as a whole, and what districts ask for after the freeze. */
export class Shape1558310600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.createTable(table);
    for (const [table, columns] of Object.entries(added))
      await queryRunner.addColumns(
        table,
        columns.map((column) => new TableColumn(column)),
      );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(added))
      await queryRunner.dropColumns(
        table,
        columns.map(({ name }) => name),
      );
    for (const table of tables) await queryRunner.dropTable(table);
  }
}

const added: Record<string, TableColumnOptions[]> = {
  events: [integer('graceMinutes', { default: 0 })],
  delegations: [text('inclusion', 3, empty), text('inclusionReason', 500, empty)],
  delegates: [longText('circumstancesSealed', optional)],
};

const changeRequests = new Table({
  name: 'change_requests',
  columns: [
    id('id', key),
    slug('eventSlug'),
    slug('unitSlug'),
    text('kind', 20),
    id('delegateId'),
    integer('delegateVersion'),
    text('role', 20),
    text('name', 120),
    longText('details', optional),
    longText('healthSealed', optional),
    flag('removesHealth'),
    longText('circumstancesSealed', optional),
    flag('different'),
    text('reason', 500, empty),
    text('state', 20, { default: "'waiting'" }),
    instant('askedAt'),
    id('askedBy', optional),
    instant('decidedAt', optional),
    id('decidedBy', optional),
    text('answer', 500, empty),
  ],
  indices: [
    { name: 'change_requests_of_unit', columnNames: ['eventSlug', 'unitSlug'] },
    { name: 'change_requests_of_delegate', columnNames: ['delegateId'] },
  ],
});

const eventShapes = new Table({
  name: 'event_shapes',
  columns: [
    slug('eventSlug', key),
    text('profile', 40, empty),
    flag('countsComposition', optional),
    ...['girls', 'boys', 'poor', 'minority', 'special'].map((name) => integer(name, optional)),
  ],
});

const profileRules = new Table({
  name: 'profile_rules',
  columns: [
    slug('eventSlug', key),
    text('rule', 40, key),
    integer('number', optional),
    text('overruledReason', 500, empty),
    id('overruledBy', optional),
    instant('overruledAt', optional),
  ],
});

const compositionCounts = new Table({
  name: 'composition_counts',
  columns: [slug('eventSlug', key), longText('sealed'), instant('countedAt')],
});

const tables = [changeRequests, eventShapes, profileRules, compositionCounts];

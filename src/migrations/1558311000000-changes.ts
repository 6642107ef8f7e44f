import { Table, TableColumn } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { day, id, instant, integer, key, longText, optional, slug, text } from './table-columns.js';

/** Who has left a delegation and who came instead, and what was changed of whom. A request to remove asks for a withdrawal now. */
export class Changes1558311000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.createTable(table);
    await queryRunner.addColumn('change_requests', new TableColumn(id('substituteId', optional)));
    await rename(queryRunner, 'remove', 'withdraw');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const { manager } = queryRunner;
    await manager.createQueryBuilder().delete().from('change_requests').where(ofKind('substitute')).execute();
    await rename(queryRunner, 'withdraw', 'remove');
    await queryRunner.dropColumn('change_requests', 'substituteId');
    for (const table of tables.toReversed()) await queryRunner.dropTable(table);
  }
}

const departures = new Table({
  name: 'departures',
  columns: [
    id('id', key),
    slug('eventSlug'),
    slug('unitSlug'),
    text('role', 20),
    text('name', 120),
    text('nameFold', 120),
    day('born', optional),
    text('reason', 500),
    instant('registeredAt'),
    instant('leftAt'),
    id('leftBy', optional),
    id('substituteId', optional),
  ],
  indices: [
    { name: 'departures_of_delegation', columnNames: ['eventSlug', 'unitSlug'] },
    { name: 'departures_by_substitute', columnNames: ['substituteId'] },
  ],
});

const delegateChanges = new Table({
  name: 'delegate_changes',
  columns: [
    id('id', key),
    id('delegateId'),
    slug('eventSlug'),
    instant('at'),
    id('personId', optional),
    text('what', 20),
    integer('version'),
    longText('fields'),
  ],
  indices: [{ name: 'delegate_changes_of_delegate', columnNames: ['delegateId'] }],
});

const tables = [departures, delegateChanges];

async function rename({ manager }: QueryRunner, from: string, to: string): Promise<void> {
  const update = manager.createQueryBuilder().update('change_requests').set({ kind: to });
  await update.where(ofKind(from)).execute();
}

function ofKind(kind: string): { kind: string } {
  return { kind };
}

import type { MigrationInterface, QueryRunner, Table } from 'typeorm';
import { accountTables } from './foundation/account-tables.js';
import { badgeTables } from './foundation/badge-tables.js';
import { coreTables } from './foundation/core-tables.js';
import { delegateTables } from './foundation/delegate-tables.js';
import { programmeTables } from './foundation/programme-tables.js';

/** Everything that the first release stands on, room by room. */
export class Foundation1558310400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables(queryRunner)) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables(queryRunner).reverse()) await queryRunner.dropTable(table);
  }
}

function tables(queryRunner: QueryRunner): Table[] {
  return [
    ...coreTables,
    ...programmeTables,
    ...accountTables,
    ...delegateTables(queryRunner),
    ...badgeTables,
  ];
}

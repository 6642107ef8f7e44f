import { TableColumn } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { instant, optional } from './table-columns.js';

/** Lists whose every line is stored are not offered again. */
export class FinishedImports1558311600000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumn('imports', new TableColumn(instant('finishedAt', optional)));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('imports', 'finishedAt');
  }
}

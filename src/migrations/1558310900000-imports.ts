import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { empty, id, instant, integer, key, longText, slug, text } from './table-columns.js';

/** Lists that were sent in and wait to be stored. */
export class Imports1558310900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.createTable(imports);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropTable(imports);
  }
}

const imports = new Table({
  name: 'imports',
  columns: [
    id('id', key),
    slug('eventSlug'),
    slug('unitSlug'),
    text('fileName', 200, empty),
    longText('sheetsSealed'),
    longText('choicesSealed'),
    instant('createdAt'),
    integer('version'),
  ],
  indices: [{ name: 'imports_by_age', columnNames: ['createdAt'] }],
});

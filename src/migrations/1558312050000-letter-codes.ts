import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableColumn } from 'typeorm';
import { empty, longText, text } from './table-columns.js';

/** Letters name the invitations whose codes they bring, instead of holding the codes, and keep the place where they are signed. */
export class LetterCodes1558312050000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns('letters', [
      new TableColumn(longText('invitations', { default: "'[]'" })),
      new TableColumn(text('place', 80, empty)),
    ]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumns('letters', ['invitations', 'place']);
  }
}

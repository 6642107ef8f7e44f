import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Outcomes of forms are sealed from now on; those that lie in the clear, a week's at most, are forgotten. */
export class SealedOutcomes1558312060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM "submissions"');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DELETE FROM "submissions"');
  }
}

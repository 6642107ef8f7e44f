import { Table, TableColumn, TableIndex } from 'typeorm';
import type { MigrationInterface, QueryRunner, TableForeignKeyOptions } from 'typeorm';
import {
  belongsTo,
  day,
  empty,
  flag,
  id,
  instant,
  integer,
  key,
  longText,
  no,
  optional,
  slug,
  text,
} from './table-columns.js';

/** How what children ask is gathered, answered, promised, followed and brought back to them. */
export class Answers1558312200000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.addColumns(
      'recommendations',
      columns.map((column) => new TableColumn(column)),
    );
    await queryRunner.query('UPDATE "recommendations" SET "rootId" = "id" WHERE "state" = \'taken\'');
    await queryRunner.createIndices(
      'recommendations',
      indices.map((index) => new TableIndex(index)),
    );
    for (const table of [...tables, progressOf(queryRunner)]) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [...tables, progressOf(queryRunner)].toReversed()) await queryRunner.dropTable(table);
    for (const { name } of indices) await queryRunner.dropIndex('recommendations', name);
    await queryRunner.dropColumns(
      'recommendations',
      columns.map((column) => new TableColumn(column)),
    );
  }
}

const columns = [
  id('mergedIntoId', optional),
  id('rootId', optional),
  text('stage', 20, { default: "'open'" }),
  slug('leadSlug', optional),
  day('countsFrom', optional),
  day('extendedUntil', optional),
  integer('round', { default: 1 }),
  text('outcome', 20, optional),
  instant('publishedAt', optional),
];

const indices = [
  {
    name: 'recommendations_by_stage',
    columnNames: ['eventSlug', 'state', 'stage', 'mergedIntoId', 'extendedUntil', 'countsFrom'],
  },
  { name: 'recommendations_of_root', columnNames: ['rootId'] },
  { name: 'recommendations_of_lead', columnNames: ['leadSlug'] },
  { name: 'recommendations_published', columnNames: ['publishedAt'] },
];

const ofRecommendation = (table: string): TableForeignKeyOptions =>
  belongsTo(`${table}_recommendation`, 'recommendationId', 'recommendations');

const progressOf = (queryRunner: QueryRunner) =>
  new Table({
    name: 'progress_entries',
    columns: [
      id('id', key),
      id('recommendationId'),
      id('commitmentId', optional),
      flag('isKept', { default: no(queryRunner) }),
      slug('unitSlug'),
      day('day'),
      text('text', 2000),
      text('outcome', 20, optional),
      text('cause', 1000, empty),
      instant('at'),
      id('personId', optional),
      instant('publishedAt', optional),
    ],
    foreignKeys: [ofRecommendation('progress_entries')],
    indices: [{ name: 'progress_entries_of_recommendation', columnNames: ['recommendationId'] }],
  });

const tables = [
  new Table({
    name: 'recommendation_steps',
    columns: [
      id('id', key),
      id('recommendationId'),
      text('kind', 20),
      slug('unitSlug', optional),
      text('reason', 500, empty),
      text('decidedBy', 160, empty),
      day('until', optional),
      instant('at'),
      id('personId', optional),
    ],
    foreignKeys: [ofRecommendation('recommendation_steps')],
    indices: [{ name: 'recommendation_steps_of_recommendation', columnNames: ['recommendationId'] }],
  }),
  new Table({
    name: 'co_answers',
    columns: [
      id('recommendationId', key),
      slug('unitSlug', key),
      longText('text', empty),
      integer('version'),
    ],
    foreignKeys: [ofRecommendation('co_answers')],
  }),
  new Table({
    name: 'answers',
    columns: [
      id('id', key),
      id('recommendationId'),
      integer('round'),
      slug('unitSlug'),
      text('state', 20, { default: "'draft'" }),
      longText('text', empty),
      longText('childText', empty),
      text('outcome', 20, optional),
      text('cause', 1000, empty),
      text('reason', 500, empty),
      instant('submittedAt', optional),
      id('submittedById', optional),
      instant('decidedAt', optional),
      id('decidedById', optional),
      instant('publishedAt', optional),
      integer('version'),
    ],
    foreignKeys: [ofRecommendation('answers')],
    indices: [{ name: 'answers_of_round', columnNames: ['recommendationId', 'round'], isUnique: true }],
  }),
  new Table({
    name: 'answer_files',
    columns: [
      id('id', key),
      id('answerId'),
      text('name', 120, empty),
      text('type', 80),
      integer('pages'),
      integer('bytes'),
      instant('addedAt'),
    ],
    foreignKeys: [belongsTo('answer_files_answer', 'answerId', 'answers')],
    indices: [{ name: 'answer_files_of_answer', columnNames: ['answerId'] }],
  }),
  new Table({
    name: 'spoken_answers',
    columns: [
      id('recommendationId', key),
      text('speaker', 160, empty),
      longText('text'),
      instant('at'),
      instant('publishedAt', optional),
      integer('version'),
    ],
    foreignKeys: [ofRecommendation('spoken_answers')],
  }),
  new Table({
    name: 'commitments',
    columns: [
      id('id', key),
      id('recommendationId'),
      slug('ownerSlug'),
      text('text', 1000),
      day('dueOn'),
      day('extendedUntil', optional),
      text('state', 20, { default: "'recorded'" }),
      text('objection', 500, empty),
      day('doneOn', optional),
      instant('publishedAt', optional),
      instant('createdAt'),
      integer('version'),
    ],
    foreignKeys: [ofRecommendation('commitments')],
    indices: [
      { name: 'commitments_of_recommendation', columnNames: ['recommendationId'] },
      { name: 'commitments_of_owner', columnNames: ['ownerSlug'] },
    ],
  }),
  new Table({
    name: 'answering_settings',
    columns: [
      slug('eventSlug', key),
      integer('answerDays'),
      day('draftsUntil', optional),
      integer('version'),
    ],
  }),
  new Table({
    name: 'feedback',
    columns: [
      id('recommendationId', key),
      slug('unitSlug', key),
      integer('round', key),
      day('deliveredOn'),
      text('way', 20),
      text('verdict', 20, optional),
      text('note', 1000, empty),
      instant('at'),
      id('personId', optional),
    ],
    foreignKeys: [ofRecommendation('feedback')],
    indices: [{ name: 'feedback_of_unit', columnNames: ['unitSlug'] }],
  }),
];

import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  belongsTo,
  day,
  empty,
  id,
  inBytes,
  instant,
  integer,
  key,
  longText,
  optional,
  slug,
  text,
} from './table-columns.js';

/** What children ask for, from the districts' lists to a reader's hands, and what leaves that way because it may tell of harm. */
export class Recommendations1558312100000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [...tables, wordsOf(queryRunner)]) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of [...tables, wordsOf(queryRunner)].toReversed()) await queryRunner.dropTable(table);
  }
}

/** Words are sought by their beginnings. */
const wordsOf = (queryRunner: QueryRunner) =>
  new Table({
    name: 'recommendation_words',
    columns: [text('word', 40, { ...key, ...inBytes(queryRunner) }), id('recommendationId', key)],
    foreignKeys: [belongsTo('recommendation_words_recommendation', 'recommendationId', 'recommendations')],
    indices: [{ name: 'recommendation_words_of_recommendation', columnNames: ['recommendationId'] }],
  });

const tables = [
  new Table({
    name: 'recommendations',
    columns: [
      id('id', key),
      slug('eventSlug'),
      slug('unitSlug'),
      text('groupName', 80, empty),
      longText('originalSealed'),
      text('likenessMark', 64),
      text('title', 160, empty),
      longText('text', empty),
      slug('topicSlug', optional),
      text('level', 20),
      integer('backers'),
      text('backing', 20),
      text('state', 20),
      integer('number', optional),
      text('reason', 500, empty),
      id('importId', optional),
      instant('createdAt'),
      instant('changedAt'),
      instant('handedAt', optional),
      instant('readAt', optional),
      id('readById', optional),
      integer('version'),
    ],
    indices: [
      { name: 'recommendations_of_unit', columnNames: ['eventSlug', 'unitSlug'] },
      { name: 'recommendations_by_state', columnNames: ['eventSlug', 'state'] },
      { name: 'recommendations_by_number', columnNames: ['eventSlug', 'number'], isUnique: true },
    ],
  }),
  new Table({
    name: 'intakes',
    columns: [
      id('id', key),
      slug('eventSlug'),
      slug('unitSlug'),
      day('heldOn', optional),
      integer('children', optional),
      text('documentNumber', 60, empty),
      text('noneReason', 500, empty),
      instant('handedAt', optional),
      id('personId', optional),
      integer('version'),
    ],
    indices: [{ name: 'intakes_of_unit', columnNames: ['eventSlug', 'unitSlug'], isUnique: true }],
  }),
  new Table({
    name: 'intake_files',
    columns: [
      id('id', key),
      id('intakeId'),
      text('name', 120, empty),
      text('type', 80),
      integer('pages'),
      integer('bytes'),
      id('concernId', optional),
      instant('addedAt'),
    ],
    foreignKeys: [belongsTo('intake_files_intake', 'intakeId', 'intakes')],
    indices: [{ name: 'intake_files_of_intake', columnNames: ['intakeId'] }],
  }),
  new Table({
    name: 'recommendation_imports',
    columns: [
      id('id', key),
      slug('eventSlug'),
      slug('unitSlug'),
      text('fileName', 200, empty),
      longText('sheetsSealed'),
      longText('choicesSealed'),
      id('concernId', optional),
      instant('createdAt'),
      instant('finishedAt', optional),
      integer('version'),
    ],
    indices: [{ name: 'recommendation_imports_of_unit', columnNames: ['eventSlug', 'unitSlug'] }],
  }),
  new Table({
    name: 'masks',
    columns: [id('id', key), id('recommendationId'), longText('wordsSealed'), text('reason', 20)],
    foreignKeys: [belongsTo('masks_recommendation', 'recommendationId', 'recommendations')],
    indices: [{ name: 'masks_of_recommendation', columnNames: ['recommendationId'] }],
  }),
  new Table({
    name: 'concerns',
    columns: [
      id('id', key),
      longText('textSealed'),
      longText('formSealed', optional),
      instant('sealedAt'),
      id('sealedById', optional),
      instant('reportedAt', optional),
      instant('alarmedAt', optional),
      instant('closedAt', optional),
      id('closedById', optional),
      longText('endSealed', optional),
      integer('version'),
    ],
    indices: [{ name: 'concerns_by_alarm', columnNames: ['closedAt', 'reportedAt'] }],
  }),
  new Table({
    name: 'concern_reports',
    columns: [
      id('id', key),
      id('concernId'),
      text('channel', 20),
      longText('toldSealed'),
      instant('toldAt'),
      id('personId', optional),
    ],
    foreignKeys: [belongsTo('concern_reports_concern', 'concernId', 'concerns')],
    indices: [{ name: 'concern_reports_of_concern', columnNames: ['concernId'] }],
  }),
];

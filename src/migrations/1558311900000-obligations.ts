import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  day,
  empty,
  flag,
  id,
  instant,
  integer,
  key,
  longText,
  optional,
  slug,
  text,
} from './table-columns.js';

/** Papers that units owe, more time for them, difficulties that they write about, and days on which no office works. */
export class Obligations1558311900000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables) await queryRunner.createTable(table);
    const rows = holidays.map(([on, name]) => `('${on}', '${name}')`);
    await queryRunner.query(`INSERT INTO "holidays" ("day", "name") VALUES ${rows.join(', ')}`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tables.toReversed()) await queryRunner.dropTable(table);
  }
}

/** Of 2019, as the government announced them; the committee adds those of other years. */
const holidays = [
  ['2019-01-01', 'Tết Dương lịch'],
  ['2019-02-04', 'Tết Nguyên đán'],
  ['2019-02-05', 'Tết Nguyên đán'],
  ['2019-02-06', 'Tết Nguyên đán'],
  ['2019-02-07', 'Tết Nguyên đán'],
  ['2019-02-08', 'Tết Nguyên đán'],
  ['2019-04-15', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
  ['2019-04-29', 'Nghỉ hoán đổi'],
  ['2019-04-30', 'Ngày Chiến thắng'],
  ['2019-05-01', 'Quốc tế Lao động'],
  ['2019-09-02', 'Quốc khánh'],
] as const;

const tables = [
  new Table({ name: 'holidays', columns: [day('day', key), text('name', 120)] }),
  new Table({
    name: 'obligation_settings',
    columns: [
      slug('obligationSlug', key),
      flag('isFollowed', optional),
      day('lastDay', optional),
      flag('isBinding', optional),
      text('ladder', 60, empty),
      integer('version'),
    ],
  }),
  new Table({
    name: 'handed_papers',
    columns: [
      id('id', key),
      slug('obligationSlug'),
      slug('unitSlug'),
      text('number', 60),
      day('signedOn'),
      text('note', 500, empty),
      text('state', 20),
      instant('handedAt'),
      day('handedOn'),
      id('personId', optional),
      text('reason', 500, empty),
      instant('decidedAt', optional),
      id('decidedById', optional),
      integer('version'),
    ],
    indices: [{ name: 'handed_papers_of_duty', columnNames: ['obligationSlug', 'unitSlug'] }],
  }),
  new Table({
    name: 'paper_files',
    columns: [
      id('id', key),
      id('paperId'),
      text('name', 120, empty),
      text('type', 80),
      integer('pages'),
      integer('bytes'),
    ],
    foreignKeys: [
      {
        name: 'paper_files_paper',
        columnNames: ['paperId'],
        referencedTableName: 'handed_papers',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
    ],
    indices: [{ name: 'paper_files_of_paper', columnNames: ['paperId'] }],
  }),
  new Table({
    name: 'extensions',
    columns: [
      id('id', key),
      slug('obligationSlug'),
      slug('unitSlug'),
      day('until'),
      text('reason', 500),
      instant('at'),
      id('personId', optional),
    ],
    indices: [{ name: 'extensions_of_duty', columnNames: ['obligationSlug', 'unitSlug'] }],
  }),
  new Table({
    name: 'difficulties',
    columns: [
      id('id', key),
      slug('unitSlug'),
      text('title', 160),
      text('state', 20),
      instant('createdAt'),
      instant('changedAt'),
      integer('version'),
    ],
    indices: [{ name: 'difficulties_of_unit', columnNames: ['unitSlug'] }],
  }),
  new Table({
    name: 'difficulty_posts',
    columns: [
      id('id', key),
      id('difficultyId'),
      text('kind', 20),
      longText('text', empty),
      instant('at'),
      id('personId', optional),
    ],
    foreignKeys: [
      {
        name: 'difficulty_posts_difficulty',
        columnNames: ['difficultyId'],
        referencedTableName: 'difficulties',
        referencedColumnNames: ['id'],
        onDelete: 'CASCADE',
      },
    ],
    indices: [{ name: 'difficulty_posts_of_difficulty', columnNames: ['difficultyId'] }],
  }),
];

import { Table, TableColumn } from 'typeorm';
import type { MigrationInterface, QueryRunner, TableForeignKeyOptions } from 'typeorm';
import {
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

/** Topics, contacts, and the leaders of agencies: who was invited, who comes, what they have prepared. */
export class Representatives1558311800000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [topics, contacts, representatives(no(queryRunner)), ...parts, settings])
      await queryRunner.createTable(table);
    await queryRunner.addColumn('seats', new TableColumn(integer('version', { default: 1 })));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.dropColumn('seats', 'version');
    const tables = [topics, contacts, representatives(no(queryRunner)), ...parts, settings];
    for (const table of tables.toReversed()) await queryRunner.dropTable(table);
  }
}

const topics = new Table({
  name: 'topics',
  columns: [
    slug('slug', key),
    slug('programmeSlug'),
    text('name', 120),
    longText('units'),
    integer('position'),
    integer('version'),
  ],
});

const contacts = new Table({
  name: 'unit_contacts',
  columns: [
    slug('unitSlug', key),
    text('name', 120, empty),
    text('phone', 40, empty),
    text('email', 200, empty),
    instant('changedAt'),
    integer('version'),
  ],
});

const representatives = (never: string) =>
  new Table({
    name: 'representatives',
    columns: [
      id('id', key),
      slug('eventSlug'),
      slug('unitSlug'),
      integer('number'),
      text('state', 20, { default: "'open'" }),
      text('name', 120, empty),
      text('title', 160, empty),
      flag('isLeader', optional),
      text('phone', 40, empty),
      text('email', 200, empty),
      flag('isSubstitute', { default: never }),
      text('declineReason', 500, empty),
      text('question', 500, empty),
      text('letterNumber', 60, empty),
      day('letterDay', optional),
      flag('contentsReady', { default: never }),
      text('answeredBy', 20, optional),
      instant('invitedAt', optional),
      instant('remindedAt', optional),
      instant('answeredAt', optional),
      instant('confirmedAt', optional),
      integer('version'),
    ],
    indices: [
      {
        name: 'representatives_of_place',
        columnNames: ['eventSlug', 'unitSlug', 'number'],
        isUnique: true,
      },
    ],
  });

const ofRepresentative = (name: string): TableForeignKeyOptions => ({
  name,
  columnNames: ['representativeId'],
  referencedTableName: 'representatives',
  referencedColumnNames: ['id'],
  onDelete: 'CASCADE',
});

const parts = [
  new Table({
    name: 'seat_steps',
    columns: [
      id('id', key),
      id('representativeId'),
      text('kind', 20),
      instant('at'),
      id('personId', optional),
      text('way', 20, optional),
      text('words', 500, empty),
    ],
    foreignKeys: [ofRepresentative('seat_steps_representative')],
    indices: [{ name: 'seat_steps_of_representative', columnNames: ['representativeId'] }],
  }),
  new Table({
    name: 'seat_invitations',
    columns: [
      id('id', key),
      id('representativeId'),
      text('tokenHash', 64),
      text('codeHash', 64),
      instant('createdAt'),
      instant('revokedAt', optional),
    ],
    foreignKeys: [ofRepresentative('seat_invitations_representative')],
    indices: [
      { name: 'seat_invitations_token', columnNames: ['tokenHash'], isUnique: true },
      { name: 'seat_invitations_code', columnNames: ['codeHash'], isUnique: true },
      { name: 'seat_invitations_of_representative', columnNames: ['representativeId'] },
    ],
  }),
  new Table({
    name: 'prepared_contents',
    columns: [id('representativeId', key), slug('topicSlug', key), longText('text', empty)],
    foreignKeys: [ofRepresentative('prepared_contents_representative')],
  }),
  new Table({
    name: 'seat_files',
    columns: [
      id('id', key),
      id('representativeId'),
      text('kind', 20),
      text('name', 120, empty),
      text('type', 80),
      integer('pages'),
      integer('bytes'),
      instant('addedAt'),
    ],
    foreignKeys: [ofRepresentative('seat_files_representative')],
    indices: [{ name: 'seat_files_of_representative', columnNames: ['representativeId'] }],
  }),
];

const settings = new Table({
  name: 'seat_settings',
  columns: [slug('eventSlug', key), day('answersUntil', optional), integer('version')],
});

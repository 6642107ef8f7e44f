import { Table } from 'typeorm';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  belongsTo,
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

/** The schedule of an event: rooms, items, discussion groups, releases, and links to agendas. */
export class Schedule1558312300000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of tablesOn(queryRunner)) await queryRunner.createTable(table);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of tablesOn(queryRunner).toReversed()) await queryRunner.dropTable(table);
  }
}

const rooms = new Table({
  name: 'rooms',
  columns: [
    id('id', key),
    slug('eventSlug'),
    text('name', 120),
    integer('capacity', optional),
    integer('position'),
    integer('version'),
  ],
  indices: [{ name: 'rooms_of_event', columnNames: ['eventSlug', 'position'] }],
});

const items = (queryRunner: QueryRunner) =>
  new Table({
    name: 'schedule_items',
    columns: [
      id('id', key),
      slug('eventSlug'),
      ...[integer('day'), integer('startsAt'), integer('endsAt')],
      id('roomId', optional),
      text('title', 200),
      text('kind', 20),
      flag('isBlocker', { default: no(queryRunner) }),
      slug('leadUnit', optional),
      id('leadPlaceId', optional),
      text('leadOfficer', 160, empty),
      ...[longText('audience'), longText('turns')],
      ...[text('publicNote', 2000, empty), text('committeeNote', 2000, empty)],
      integer('version'),
    ],
    indices: [{ name: 'schedule_items_in_order', columnNames: ['eventSlug', 'day', 'startsAt'] }],
  });

const groups = new Table({
  name: 'discussion_groups',
  columns: [
    id('id', key),
    slug('eventSlug'),
    integer('number'),
    text('name', 120, empty),
    longText('topics'),
    integer('size', optional),
    integer('version'),
  ],
  indices: [{ name: 'discussion_groups_of_event', columnNames: ['eventSlug', 'number'], isUnique: true }],
});

const members = (queryRunner: QueryRunner) =>
  new Table({
    name: 'group_members',
    columns: [id('delegateId', key), id('groupId'), flag('isPinned', { default: no(queryRunner) })],
    indices: [{ name: 'group_members_of_group', columnNames: ['groupId'] }],
    foreignKeys: [belongsTo('group_members_group', 'groupId', 'discussion_groups')],
  });

const settings = new Table({
  name: 'schedule_settings',
  columns: [slug('eventSlug', key), longText('severities'), integer('version')],
});

const releases = new Table({
  name: 'schedule_releases',
  columns: [
    id('id', key),
    slug('eventSlug'),
    integer('number'),
    text('name', 120),
    text('note', 2000, empty),
    longText('content'),
    longText('committeePart', empty),
    instant('at'),
    id('personId', optional),
  ],
  indices: [{ name: 'schedule_releases_in_order', columnNames: ['eventSlug', 'number'], isUnique: true }],
});

const steps = new Table({
  name: 'schedule_steps',
  columns: [
    id('id', key),
    slug('eventSlug'),
    id('personId', optional),
    instant('at'),
    longText('changes'),
    instant('undoneAt', optional),
  ],
  indices: [{ name: 'schedule_steps_of_event', columnNames: ['eventSlug', 'at'] }],
});

const links = new Table({
  name: 'agenda_links',
  columns: [
    id('id', key),
    slug('eventSlug'),
    text('kind', 10),
    slug('subject'),
    text('tokenHash', 64),
    instant('createdAt'),
    instant('revokedAt', optional),
  ],
  indices: [
    { name: 'agenda_links_token', columnNames: ['tokenHash'], isUnique: true },
    { name: 'agenda_links_of_event', columnNames: ['eventSlug', 'kind', 'subject'] },
  ],
});

const tablesOn = (queryRunner: QueryRunner) => [
  rooms,
  items(queryRunner),
  groups,
  members(queryRunner),
  settings,
  releases,
  steps,
  links,
];

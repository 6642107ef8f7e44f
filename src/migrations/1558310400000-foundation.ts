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
  sortKey,
  text,
} from './table-columns.js';

/** Everything that the first release stands on: core, programme, accounts, delegates, badges. */
export class Foundation1558310400000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of [...core, ...programme, ...accounts, ...delegates(queryRunner), ...badges]) {
      await queryRunner.createTable(table);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const tables = [...core, ...programme, ...accounts, ...delegates(queryRunner), ...badges];
    for (const table of tables.reverse()) await queryRunner.dropTable(table);
  }
}

const version = integer('version');
const planned = longText('planned');

const core = [
  new Table({ name: 'settings', columns: [text('name', 40, key), text('value', 400)] }),
  new Table({
    name: 'submissions',
    columns: [text('id', 64, key), id('personId', optional), longText('outcome'), instant('at')],
  }),
  new Table({
    name: 'activities',
    columns: [
      integer('id', { ...key, isGenerated: true, generationStrategy: 'increment' }),
      instant('at'),
      id('personId', optional),
      text('verb', 60),
      text('subjectKind', 40, optional),
      slug('subjectId', optional),
      text('fields', 400, empty),
    ],
    indices: [{ name: 'activities_of_subject', columnNames: ['subjectKind', 'subjectId'] }],
  }),
  new Table({
    name: 'activity_seals',
    columns: [integer('sequence', key), integer('activityId', { isUnique: true }), text('hash', 64)],
  }),
];

const programme = [
  new Table({
    name: 'programmes',
    columns: [
      slug('slug', key),
      text('name', 200),
      text('theme', 300),
      longText('slogans'),
      day('startsOn'),
      day('endsOn'),
      text('place', 80),
      text('documentNumber', 60),
      day('documentDate'),
      text('documentTitle', 300),
      slug('documentIssuer'),
      text('office', 200, empty),
      text('contactBody', 200, empty),
      text('contactOfficer', 120, empty),
      text('contactPhone', 40, empty),
      planned,
      version,
    ],
  }),
  new Table({
    name: 'units',
    columns: [
      slug('slug', key),
      longText('aliases'),
      text('name', 200),
      text('shortName', 120),
      text('officeName', 200, empty),
      text('kind', 30),
      text('level', 30),
      slug('parent', optional),
      text('gsoCode', 10, empty),
      slug('region', empty),
      flag('island'),
      day('validFrom', optional),
      day('validTo', optional),
      longText('successors'),
      integer('position'),
      planned,
      version,
    ],
  }),
  new Table({
    name: 'unit_groups',
    columns: [slug('slug', key), text('name', 200), longText('aliases'), longText('members'), planned],
  }),
  new Table({
    name: 'events',
    columns: [
      slug('slug', key),
      slug('programmeSlug'),
      text('name', 200),
      text('kind', 30),
      text('level', 30),
      text('status', 30),
      text('section', 60),
      day('startsOn', optional),
      day('endsOn', optional),
      text('place', 200, empty),
      text('venue', 200, empty),
      slug('host', optional),
      slug('chair', optional),
      longText('coOrganizers'),
      longText('wording', empty),
      day('opensOn', optional),
      day('closesOn', optional),
      integer('position'),
      planned,
      version,
    ],
  }),
  new Table({
    name: 'seats',
    columns: [
      text('slug', 170, key),
      slug('eventSlug'),
      slug('unitSlug'),
      integer('count'),
      text('mode', 20),
      text('section', 60),
      longText('wording'),
      integer('position'),
      planned,
    ],
  }),
  new Table({
    name: 'obligations',
    columns: [
      slug('slug', key),
      slug('subject'),
      text('section', 60),
      text('kind', 40),
      longText('wording'),
      longText('addressees'),
      slug('eventSlug', optional),
      day('dueBefore', optional),
      flag('dueStrict'),
      text('dueCertainty', 20, { default: "'stated'" }),
      integer('position'),
      planned,
    ],
  }),
];

const accounts = [
  new Table({
    name: 'people',
    columns: [
      id('id', key),
      text('login', 60, { isUnique: true }),
      text('email', 200, { ...optional, isUnique: true }),
      text('name', 120),
      text('phone', 40, empty),
      text('passwordHash', 200, optional),
      instant('blockedAt', optional),
      flag('demonstration'),
      instant('createdAt'),
      version,
    ],
  }),
  new Table({
    name: 'role_grants',
    columns: [id('personId', key), text('role', 20, key), slug('unitSlug', key)],
    foreignKeys: [ofPerson()],
  }),
  new Table({
    name: 'duty_grants',
    columns: [id('personId', key), text('duty', 30, key)],
    foreignKeys: [ofPerson()],
  }),
  new Table({
    name: 'sessions',
    columns: [
      text('idHash', 64, key),
      id('personId'),
      instant('createdAt'),
      instant('seenAt'),
      text('device', 120, empty),
    ],
    foreignKeys: [ofPerson()],
    indices: [{ name: 'sessions_of_person', columnNames: ['personId'] }],
  }),
  new Table({
    name: 'one_time_codes',
    columns: [id('personId', key), text('codeHash', 64), instant('expiresAt')],
    foreignKeys: [ofPerson()],
  }),
  new Table({
    name: 'sign_in_failures',
    columns: [text('key', 64, key), integer('count'), instant('lastAt')],
  }),
];

function delegates(queryRunner: QueryRunner): Table[] {
  return [
    new Table({
      name: 'quotas',
      columns: [
        slug('eventSlug', key),
        slug('unitSlug', key),
        text('role', 20, key),
        integer('may'),
        integer('must'),
        integer('taken', { default: 0 }),
      ],
    }),
    new Table({
      name: 'age_rules',
      columns: [
        slug('eventSlug', key),
        text('role', 20, key),
        integer('atLeast', optional),
        integer('under', optional),
      ],
    }),
    new Table({
      name: 'delegations',
      columns: [
        id('id', key),
        slug('eventSlug'),
        slug('unitSlug'),
        text('state', 20, { default: "'draft'" }),
        text('shortfallReason', 500, empty),
        instant('changedAt'),
        version,
      ],
      uniques: [{ name: 'delegations_of_unit', columnNames: ['eventSlug', 'unitSlug'] }],
    }),
    new Table({
      name: 'delegation_steps',
      columns: [
        id('id', key),
        id('delegationId'),
        text('kind', 20),
        instant('at'),
        id('personId', optional),
        text('reason', 500, empty),
      ],
      foreignKeys: [ofDelegation('delegation_steps_delegation', 'CASCADE')],
      indices: [{ name: 'delegation_steps_of_delegation', columnNames: ['delegationId'] }],
    }),
    new Table({
      name: 'delegates',
      columns: [
        id('id', key),
        id('delegationId'),
        slug('eventSlug'),
        slug('unitSlug'),
        text('role', 20),
        text('name', 120),
        text('nameFold', 120),
        sortKey('sortKey', queryRunner),
        day('born', optional),
        text('gender', 10, optional),
        text('school', 160, empty),
        text('className', 40, empty),
        text('guardianName', 120, empty),
        text('guardianPhone', 40, empty),
        text('phone', 40, empty),
        longText('healthSealed', optional),
        text('groupName', 40, empty),
        instant('approvedAt', optional),
        instant('createdAt'),
        instant('updatedAt'),
        version,
      ],
      foreignKeys: [ofDelegation('delegates_delegation', 'RESTRICT')],
      indices: [
        { name: 'delegates_by_unit', columnNames: ['eventSlug', 'unitSlug'] },
        { name: 'delegates_by_likeness', columnNames: ['eventSlug', 'nameFold', 'born'] },
        { name: 'delegates_in_order', columnNames: ['eventSlug', 'sortKey'] },
        { name: 'delegates_of_delegation', columnNames: ['delegationId'] },
      ],
    }),
  ];
}

const badges = [
  new Table({
    name: 'badges',
    columns: [
      id('id', key),
      id('delegateId'),
      slug('eventSlug'),
      text('tokenHash', 64, { isUnique: true }),
      longText('tokenSealed'),
      text('shortCode', 12, { isUnique: true }),
      instant('createdAt'),
      instant('revokedAt', optional),
    ],
    indices: [
      { name: 'badges_of_delegate', columnNames: ['delegateId'] },
      { name: 'badges_alive', columnNames: ['delegateId'], isUnique: true, where: '"revokedAt" IS NULL' },
    ],
  }),
  new Table({
    name: 'print_runs',
    columns: [
      id('id', key),
      slug('eventSlug'),
      id('personId'),
      instant('createdAt'),
      text('role', 20, optional),
      slug('unitSlug', optional),
      flag('picked', { default: false }),
      text('state', 10),
      flag('backs'),
      integer('total'),
      integer('drawn', { default: 0 }),
      instant('startedAt', optional),
      instant('finishedAt', optional),
      instant('expiresAt', optional),
      text('failureId', 8, optional),
    ],
  }),
  new Table({
    name: 'printed_badges',
    columns: [id('runId', key), integer('position', key), id('badgeId'), id('delegateId')],
    indices: [{ name: 'printed_badges_of_delegate', columnNames: ['delegateId'] }],
  }),
];

function ofPerson() {
  return {
    columnNames: ['personId'],
    referencedTableName: 'people',
    referencedColumnNames: ['id'],
    onDelete: 'CASCADE',
  };
}

function ofDelegation(name: string, onDelete: string) {
  return {
    name,
    columnNames: ['delegationId'],
    referencedTableName: 'delegations',
    referencedColumnNames: ['id'],
    onDelete,
  };
}

import { Table } from 'typeorm';
import type { QueryRunner } from 'typeorm';
import {
  day,
  empty,
  id,
  instant,
  integer,
  key,
  longText,
  optional,
  slug,
  sortKey,
  text,
} from '../table-columns.js';

export function delegateTables(queryRunner: QueryRunner): Table[] {
  return [quotas, ageRules, delegations, steps, delegates(queryRunner)];
}

const quotas = new Table({
  name: 'quotas',
  columns: [
    slug('eventSlug', key),
    slug('unitSlug', key),
    text('role', 20, key),
    integer('may'),
    integer('must'),
    integer('taken', { default: 0 }),
  ],
});

const ageRules = new Table({
  name: 'age_rules',
  columns: [
    slug('eventSlug', key),
    text('role', 20, key),
    integer('atLeast', optional),
    integer('under', optional),
  ],
});

const delegations = new Table({
  name: 'delegations',
  columns: [
    id('id', key),
    slug('eventSlug'),
    slug('unitSlug'),
    text('state', 20, { default: "'draft'" }),
    text('shortfallReason', 500, empty),
    instant('changedAt'),
    integer('version'),
  ],
  uniques: [{ name: 'delegations_of_unit', columnNames: ['eventSlug', 'unitSlug'] }],
});

const steps = new Table({
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
});

function delegates(queryRunner: QueryRunner): Table {
  return new Table({
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
      integer('version'),
    ],
    foreignKeys: [ofDelegation('delegates_delegation', 'RESTRICT')],
    indices: [
      { name: 'delegates_by_unit', columnNames: ['eventSlug', 'unitSlug'] },
      { name: 'delegates_by_likeness', columnNames: ['eventSlug', 'nameFold', 'born'] },
      { name: 'delegates_in_order', columnNames: ['eventSlug', 'sortKey'] },
      { name: 'delegates_to_count', columnNames: ['eventSlug', 'role', 'delegationId', 'approvedAt'] },
      { name: 'delegates_of_delegation', columnNames: ['delegationId'] },
    ],
  });
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

import { Table } from 'typeorm';
import { empty, flag, id, instant, integer, key, optional, slug, text } from '../table-columns.js';

export const accountTables = [
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
      integer('version'),
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

function ofPerson() {
  return {
    columnNames: ['personId'],
    referencedTableName: 'people',
    referencedColumnNames: ['id'],
    onDelete: 'CASCADE',
  };
}

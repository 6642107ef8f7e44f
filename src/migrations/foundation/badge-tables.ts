import { Table } from 'typeorm';
import { flag, id, instant, integer, key, longText, optional, slug, text } from '../table-columns.js';

export const badgeTables = [
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
      flag('picked'),
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

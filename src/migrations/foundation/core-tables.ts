import { Table } from 'typeorm';
import { empty, id, instant, integer, key, longText, optional, slug, text } from '../table-columns.js';

export const coreTables = [
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

import type { EntityMetadata } from 'typeorm';
import { privacyOf, privacyOfRows } from '../../src/core/database/privacy.js';
import { blankOf } from '../../src/core/retention/blanks.js';
import type { Eraser } from '../../src/core/retention/eraser.js';
import { Erasers } from '../../src/core/retention/erasers.service.js';
import { goesOn } from '../../src/core/retention/periods.js';
import type { Privacy, Retention } from '../../src/core/database/privacy.js';
import { World } from '../support/world.js';

describe('the privacy of what is kept', () => {
  let world: World;
  let erasers: Eraser[];
  beforeAll(async () => {
    world = await World.open();
    erasers = world.get(Erasers).all();
  });
  afterAll(() => world.close());

  const columns = () =>
    world.database.tables.flatMap(({ target, tableName, columns }) =>
      columns.map((column) => ({
        column: `${tableName}.${column.propertyName}`,
        table: tableName,
        name: column.propertyName,
        blank: blankOf(column),
        rows: privacyOfRows(target as object)?.until,
        privacy: privacyOf(target as object, column.propertyName),
      })),
    );

  /** Columns with a retention that ends, which none of the erasers carries out. */
  const forgotten = (among: Eraser[]) =>
    columns()
      .filter(({ privacy }) => privacy && privacy.until !== 'forever')
      .filter((column) => !among.some((eraser) => erases(eraser, column)))
      .map(({ column }) => column);

  it('has a class and a retention for every column', () => {
    expect(columns().filter(({ privacy }) => !privacy)).toEqual([]);
  });

  it('keeps nothing personal for ever', () => {
    const personal = columns().filter(
      ({ privacy }) => privacy?.holds === 'personal' || privacy?.holds === 'sensitive',
    );
    expect(personal.length).toBeGreaterThan(20);
    expect(personal.filter(({ privacy }) => privacy?.until === 'forever')).toEqual([]);
  });

  it('carries out the retention of every column', () => {
    expect(forgotten(erasers)).toEqual([]);
  });

  it('would notice a retention that nobody carries out, whichever it is', () => {
    for (const eraser of erasers)
      expect([eraser.table, forgotten(erasers.filter((one) => one !== eraser)).length > 0]).toEqual([
        eraser.table,
        true,
      ]);
  });

  it('can empty every column that goes before its row', () => {
    const emptied = columns().filter(({ privacy, rows }) => privacy && privacy.until !== rows);
    expect(emptied.length).toBeGreaterThan(1);
    expect(
      emptied.filter(({ privacy }) => privacy?.until !== 'forever').filter(({ blank }) => !blank),
    ).toEqual([]);
  });

  it('keeps no column longer than its row', () => {
    const longer = columns().filter(
      ({ privacy, rows }) => rows && privacy && lengthOf(privacy.until) > lengthOf(rows),
    );
    expect(longer).toEqual([]);
  });

  it('keeps no row longer than the one to which it belongs', () => {
    const longer = world.database.tables.flatMap((child) =>
      child.foreignKeys
        .filter(({ referencedEntityMetadata: parent }) => rowsStay(child) > rowsStay(parent))
        .map(({ referencedTablePath }) => `${child.tableName} of ${referencedTablePath}`),
    );
    expect(longer).toEqual([]);
  });

  it('seals or hashes every sensitive column', () => {
    const sensitive = columns().filter(({ privacy }) => privacy?.holds === 'sensitive');
    expect(sensitive.map(({ column }) => column).sort()).toEqual([
      'badges.tokenSealed',
      'change_requests.circumstancesSealed',
      'change_requests.healthSealed',
      'composition_counts.sealed',
      'concern_reports.toldSealed',
      'concerns.endSealed',
      'concerns.formSealed',
      'concerns.textSealed',
      'delegates.circumstancesSealed',
      'delegates.healthSealed',
      'gifts.childMark',
      'gifts.mark',
      'gifts.sealed',
      'imports.choicesSealed',
      'imports.sheetsSealed',
      'mails.contentsSealed',
      'mails.secretSealed',
      'masks.wordsSealed',
      'people.passwordHash',
      'recommendation_imports.choicesSealed',
      'recommendation_imports.sheetsSealed',
      'recommendations.likenessMark',
      'recommendations.originalSealed',
      'submissions.outcome',
    ]);
  });
});

interface Classified {
  table: string;
  name: string;
  privacy: Privacy | undefined;
}

function erases(eraser: Eraser, { table, name, privacy }: Classified): boolean {
  if (eraser.term !== privacy?.until) return false;
  if (eraser.alongside.includes(table)) return true;
  return eraser.table === table && (eraser.columns.length === 0 || eraser.columns.includes(name));
}

function rowsStay({ target }: EntityMetadata): number {
  return lengthOf(privacyOfRows(target as object)?.until ?? 'forever');
}

/** Of any beginning, so that lengths can be compared. */
function lengthOf(until: Retention): number {
  return until === 'forever' ? Number.POSITIVE_INFINITY : Date.parse(goesOn(until, '2019-06-19'));
}

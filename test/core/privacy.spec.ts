import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { privacyOf } from '../../src/core/database/privacy.js';
import { World } from '../support/world.js';

describe('the privacy of what is kept', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  const columns = () =>
    world.app
      .get<DataSource>(getDataSourceToken())
      .entityMetadatas.flatMap(({ target, tableName, columns }) =>
        columns.map(({ propertyName }) => ({
          column: `${tableName}.${propertyName}`,
          privacy: privacyOf(target as object, propertyName),
        })),
      );

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

  it('seals or hashes every sensitive column', () => {
    const sensitive = columns().filter(({ privacy }) => privacy?.holds === 'sensitive');
    expect(sensitive.map(({ column }) => column).sort()).toEqual([
      'badges.tokenSealed',
      'change_requests.circumstancesSealed',
      'change_requests.healthSealed',
      'composition_counts.sealed',
      'delegates.circumstancesSealed',
      'delegates.healthSealed',
      'people.passwordHash',
    ]);
  });
});

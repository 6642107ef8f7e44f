import { givenName, namesBeforeGivenName } from '../../../src/core/vietnamese/display-name.js';

describe('the given name', () => {
  it.each([
    ['Nguyễn Thị Minh Anh', 'Anh', 'Nguyễn Thị Minh'],
    ['Thị Út', 'Út', 'Thị'],
    [' Danh  Sóc ', 'Sóc', 'Danh'],
    ['Út', 'Út', ''],
    ['', '', ''],
  ])('of %j is %j, after %j', (name, given, before) => {
    expect(givenName(name)).toBe(given);
    expect(namesBeforeGivenName(name)).toBe(before);
  });
});

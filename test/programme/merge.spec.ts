import fc from 'fast-check';
import { mergePlanned } from '../../src/programme/plan/merge.js';

type FlatValue = string | number | boolean | string[] | null | undefined;
type Row = [what: string, current: FlatValue, last: FlatValue, now: FlatValue, merged: FlatValue];

const reordered = ['b', 'a'];

const rows: Row[] = [
  ['takes a new value where nobody has edited', 'Nhà A', 'Nhà A', 'Nhà B', 'Nhà B'],
  ['keeps what a person has edited', 'Nhà của em', 'Nhà A', 'Nhà B', 'Nhà của em'],
  ['keeps what a person has emptied', null, 'Nhà A', 'Nhà B', null],
  ['keeps an edit when the plan stays as it was', 'Nhà của em', 'Nhà A', 'Nhà A', 'Nhà của em'],
  ['fills in what the plan was silent about', null, undefined, 'Nhà B', 'Nhà B'],
  ['keeps what a person filled in before the plan did', 'Nhà của em', undefined, 'Nhà B', 'Nhà của em'],
  ['empties what the plan no longer says', 'Nhà A', 'Nhà A', undefined, null],
  ['keeps an edit of what the plan no longer says', 'Nhà của em', 'Nhà A', undefined, 'Nhà của em'],
  ['tells false from nothing', false, false, true, true],
  ['tells a number from its digits', '1', 1, 2, '1'],
  ['compares lists by what they hold', ['a', 'b'], ['a', 'b'], ['a', 'c'], ['a', 'c']],
  ['keeps a list in which a person changed the order', reordered, ['a', 'b'], ['a', 'c'], reordered],
];

const value = fc.option(fc.constantFrom<FlatValue>('a', 'b', '', 0, 1, true, false), { nil: null });
const record = fc.dictionary(fc.constantFrom('name', 'place', 'start', 'note'), value);

describe('a plan that is loaded again', () => {
  it.each(rows)('%s', (...[, current, last, now, merged]) => {
    const { values, changedFields } = mergePlanned({ venue: current }, { venue: last }, { venue: now });
    expect(values).toEqual({ venue: merged });
    expect(changedFields).toEqual(merged === current ? [] : ['venue']);
  });

  it('names the changed fields and leaves the fields of others alone', () => {
    const current = { id: 7, name: 'Diễn đàn', start: '2019-06-18', end: '2019-06-20' };
    const last = { name: 'Diễn đàn', start: '2019-06-18', end: '2019-06-19' };
    const now = { name: 'Diễn đàn', start: '2019-06-25', end: '2019-06-26' };
    expect(mergePlanned(current, last, now)).toEqual({
      values: { id: 7, name: 'Diễn đàn', start: '2019-06-25', end: '2019-06-20' },
      changedFields: ['start'],
    });
  });

  it('changes nothing when the plan is the same as last time', () => {
    fc.assert(
      fc.property(record, record, (current, plan) => {
        expect(mergePlanned(current, plan, plan)).toEqual({ values: current, changedFields: [] });
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(record, record, record, (current, last, now) => {
        const once = mergePlanned(current, last, now).values;
        expect(mergePlanned(once, now, now).changedFields).toEqual([]);
      }),
    );
  });

  it('follows the plan in full where nobody has edited', () => {
    fc.assert(
      fc.property(record, record, (last, now) => {
        const { values } = mergePlanned(last, last, now);
        Object.keys({ ...last, ...now }).forEach((field) => {
          expect(values[field] ?? null).toBe(now[field] ?? null);
        });
      }),
    );
  });
});

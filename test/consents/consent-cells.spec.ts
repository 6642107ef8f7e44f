import fc from 'fast-check';
import {
  allCells,
  answerIn,
  askedOf,
  cellName,
  noAnswers,
  stateOf,
  withAnswer,
} from '../../src/consents/consent-cells.js';
import type { ConsentRules } from '../../src/consents/consent-cells.js';
import type { Answer } from '../../src/consents/consent-words.js';

const rules: ConsentRules = { ofChildren: true, committed: [], lastDay: '2019-06-19' };
const child = (born: string | null) => askedOf({ role: 'child', born }, rules);
const standing = (answers: Record<string, Answer>) =>
  allCells.reduce((all, cell) => withAnswer(all, cell, answers[cellName(cell)] ?? 'none'), noAnswers);
const everything = (answer: Answer) =>
  standing(Object.fromEntries(allCells.map((cell) => [cellName(cell), answer])));

describe('whose consent is asked', () => {
  it.each<[string | null, number, string]>([
    ['2012-06-19', 10, 'turns seven on the last day'],
    ['2012-06-20', 5, 'is six on the last day'],
    ['2006-05-09', 10, 'is twelve'],
    [null, 10, 'has no birth date yet'],
  ])('asks a child born on %s for %d answers, since it %s', (born, count, _why) => {
    expect(child(born)).toHaveLength(count);
  });

  it('asks a child itself while the event has no date', () => {
    expect(askedOf({ role: 'child', born: '2018-01-01' }, { ...rules, lastDay: null })).toHaveLength(10);
  });

  it('asks adults for the commitment where the event wants it, and for nothing elsewhere', () => {
    const wanting: ConsentRules = { ...rules, committed: ['officer', 'volunteer'] };
    expect(askedOf({ role: 'officer', born: null }, rules)).toEqual([]);
    expect(askedOf({ role: 'officer', born: null }, wanting).map(cellName)).toEqual(['commitment-self']);
    expect(askedOf({ role: 'guest', born: null }, wanting)).toEqual([]);
  });

  it('asks nobody at an event that does not ask', () => {
    expect(
      stateOf(noAnswers, askedOf({ role: 'child', born: null }, { ...rules, ofChildren: false })),
    ).toBeNull();
  });
});

describe('where consents stand', () => {
  const asked = child('2006-05-09');
  const status = (answers: string) => stateOf(answers, asked)?.status;
  const others = Object.fromEntries(
    allCells
      .filter(({ purpose }) => purpose !== 'take-part')
      .map((cell) => [cellName(cell), 'refused' as const]),
  );

  it.each([
    ['missing', noAnswers],
    ['partial', standing({ 'take-part-guardian': 'agreed', 'take-part-child': 'agreed' })],
    ['done', everything('agreed')],
    ['done', standing({ ...others, 'take-part-guardian': 'agreed', 'take-part-child': 'agreed' })],
    ['refused', standing({ ...others, 'take-part-guardian': 'agreed', 'take-part-child': 'refused' })],
    ['withdrawn', withAnswer(everything('agreed'), { purpose: 'take-part', giver: 'guardian' }, 'withdrawn')],
    ['done', withAnswer(everything('agreed'), { purpose: 'photo-file', giver: 'child' }, 'withdrawn')],
  ])('is %s for %s', (expected, answers) => {
    expect(status(answers)).toBe(expected);
  });

  it('lets nobody take part without the yes of all who are asked', () => {
    const guardianOnly = standing({ 'take-part-guardian': 'agreed' });
    expect(stateOf(guardianOnly, asked)?.mayTakePart).toBe(false);
    expect(stateOf(guardianOnly, child('2015-01-01'))?.mayTakePart).toBe(true);
  });

  it('takes silence about pictures for no', () => {
    expect(stateOf(noAnswers, asked)?.mayBePhotographed).toBe(false);
    expect(stateOf(everything('agreed'), asked)?.mayBePhotographed).toBe(true);
  });

  it('keeps every answer in its own place', () => {
    const answers = fc.constantFrom<Answer>('none', 'agreed', 'refused', 'withdrawn');
    fc.assert(
      fc.property(fc.array(answers, { minLength: allCells.length, maxLength: allCells.length }), (given) => {
        const written = allCells.reduce(
          (all, cell, at) => withAnswer(all, cell, given[at] ?? 'none'),
          noAnswers,
        );
        expect(allCells.map((cell) => answerIn(written, cell))).toEqual(given);
      }),
    );
  });
});

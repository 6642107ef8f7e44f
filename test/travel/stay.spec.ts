import fc from 'fast-check';
import { addDays } from '../../src/core/vietnamese/dates.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import { isPast } from '../../src/programme/is-past.js';
import { differenceBetween, stayApart } from '../../src/travel/journey-values.js';
import { offerOf } from '../../src/travel/offer.js';
import type { Offer } from '../../src/travel/offer.js';
import { leftOutOf, mistakesIn, possibleOf, proposalFor } from '../../src/travel/stay.js';
import type { Leg, Stay } from '../../src/travel/stay.js';
import { means, meansFor, meetingPlaceOf } from '../../src/travel/travel-words.js';

const twoDays = offerOf({ startsOn: '2019-06-18', endsOn: '2019-06-19' })!;

const stay = (changes: {
  arrives?: Partial<Leg>;
  departs?: Partial<Leg>;
  nights?: Stay['nights'];
  meals?: Stay['meals'];
}): Stay => ({
  arrival: { on: '2019-06-18', at: '08:00', by: 'coach', note: '', ...changes.arrives },
  departure: { on: '2019-06-19', at: '16:00', by: 'coach', note: '', ...changes.departs },
  nights: changes.nights ?? [],
  meals: changes.meals ?? [],
});

describe('what a journey is chosen from', () => {
  it('are the days around the event, the nights between them, and the meals of the event’s own days', () => {
    expect(twoDays.days).toEqual(['2019-06-17', '2019-06-18', '2019-06-19', '2019-06-20']);
    expect(twoDays.nights).toEqual(['2019-06-17', '2019-06-18', '2019-06-19']);
    expect(twoDays.servings).toEqual([
      ...['2019-06-18.breakfast', '2019-06-18.lunch', '2019-06-18.dinner'],
      ...['2019-06-19.breakfast', '2019-06-19.lunch', '2019-06-19.dinner'],
    ]);
  });

  it('follows an event of one day, over the end of a year, or none at all', () => {
    expect(offerOf({ startsOn: '2024-12-31', endsOn: null })).toMatchObject({
      days: ['2024-12-30', '2024-12-31', '2025-01-01'],
      nights: ['2024-12-30', '2024-12-31'],
      servings: ['2024-12-31.breakfast', '2024-12-31.lunch', '2024-12-31.dinner'],
    });
    expect(offerOf({ startsOn: null, endsOn: null })).toBeNull();
  });

  it('is over when the last day has passed in Vietnam', () => {
    const event = { startsOn: '2019-06-18', endsOn: '2019-06-19' };
    expect(isPast(event, new Date('2019-06-19T16:59:59Z'))).toBe(false);
    expect(isPast(event, new Date('2019-06-19T17:00:00Z'))).toBe(true);
    expect(isPast({ startsOn: null, endsOn: null }, new Date())).toBe(false);
  });

  it('proposes what nearly everybody takes', () => {
    expect(proposalFor(twoDays)).toEqual({
      nights: ['2019-06-18'],
      meals: ['2019-06-18.lunch', '2019-06-18.dinner', '2019-06-19.breakfast', '2019-06-19.lunch'],
    });
  });

  it('has boats first for islands, and all means for everybody', () => {
    expect(meansFor({ island: true }).slice(0, 2)).toEqual(['speedboat', 'ferry']);
    expect(meansFor({ island: false })[0]).toBe('coach');
    expect(meansFor({ island: true }).toSorted()).toEqual(means.toSorted());
    expect(means.map(meetingPlaceOf)).toEqual([
      ...['venue', 'station', 'venue', 'harbour', 'harbour', 'airport', 'venue'],
    ]);
  });
});

describe('what cannot be so', () => {
  it.each<[string, Stay, [string, string][]]>([
    ['nothing at all', stay({}), []],
    ['a day before the offered ones', stay({ arrives: { on: '2019-06-16' } }), [['arrivesOn', 'day']]],
    ['a day after them', stay({ departs: { on: '2019-06-21' } }), [['departsOn', 'day']]],
    [
      'leaving on an earlier day',
      stay({ arrives: { on: '2019-06-19' }, departs: { on: '2019-06-18' } }),
      [['departsOn', 'departs-before']],
    ],
    [
      'leaving at the same moment',
      stay({ departs: { on: '2019-06-18', at: '08:00' } }),
      [['departsAt', 'departs-before']],
    ],
    ['leaving a minute later', stay({ departs: { on: '2019-06-18', at: '08:01' } }), []],
    ['leaving on the same day, at an hour not known', stay({ departs: { on: '2019-06-18', at: '' } }), []],
    ['a night before', stay({ nights: ['2019-06-17'] }), [['nights', 'night-before']]],
    ['the first and last night', stay({ nights: ['2019-06-18'] }), []],
    ['a night after leaving', stay({ nights: ['2019-06-19'] }), [['nights', 'night-after']]],
    ['a night that is not offered', stay({ nights: ['2019-07-01'] }), [['nights', 'choice']]],
    ['breakfast while it is served', stay({ meals: ['2019-06-18.breakfast'] }), []],
    [
      'breakfast before arriving',
      stay({ arrives: { at: '09:30' }, meals: ['2019-06-18.breakfast'] }),
      [['meals', 'breakfast-before']],
    ],
    ['breakfast, hour not known', stay({ arrives: { at: '' }, meals: ['2019-06-18.breakfast'] }), []],
    ['lunch at its last minute', stay({ arrives: { at: '13:59' }, meals: ['2019-06-18.lunch'] }), []],
    [
      'lunch too late',
      stay({ arrives: { at: '14:00' }, meals: ['2019-06-18.lunch'] }),
      [['meals', 'lunch-before']],
    ],
    ['dinner after leaving', stay({ meals: ['2019-06-19.dinner'] }), [['meals', 'dinner-after']]],
    ['dinner, hour not known', stay({ departs: { at: '' }, meals: ['2019-06-19.dinner'] }), []],
    ['a meal that is not offered', stay({ meals: ['2019-06-17.dinner'] }), [['meals', 'choice']]],
    [
      'two things at once',
      stay({ nights: ['2019-06-17', '2019-06-19'] }),
      [
        ['nights', 'night-before'],
        ['nights', 'night-after'],
      ],
    ],
  ])('finds %s', (_what, told, mistakes) => {
    const found = mistakesIn(told, twoDays).map(({ field, key }) => [field, key]);
    expect(found).toEqual(mistakes.map(([field, key]) => [field, `travel.wrong.${key}`]));
  });

  it('is never left in what counts, and nothing else is taken away', () => {
    fc.assert(
      fc.property(anyStay(twoDays), (told) => {
        const possible = possibleOf(told, twoDays);
        const mistakes = mistakesIn(possible, twoDays);
        expect(mistakes.filter(({ field }) => field === 'nights' || field === 'meals')).toEqual([]);
        if (mistakesIn(told, twoDays).length === 0) expect(possibleOf(told, twoDays)).toEqual(possible);
        const left = leftOutOf(possible, twoDays);
        expect(left.nights.filter((night) => possible.nights.includes(night))).toEqual([]);
      }),
    );
  });
});

describe('a person apart from the delegation', () => {
  it('is kept by what differs, and is the same again when it is put back together', () => {
    fc.assert(
      fc.property(anyStay(twoDays), anyStay(twoDays), (common, own) => {
        const difference = differenceBetween(common, own);
        expect(stayApart(common, difference)).toEqual(own);
        expect(differenceBetween(common, common)).toMatchObject({
          arrivesOn: null,
          nights: null,
          meals: null,
        });
      }),
    );
  });

  it('follows the delegation in all that was the same', () => {
    const before = stay({ nights: ['2019-06-18'] });
    const difference = differenceBetween(before, stay({}));
    const after = stay({ arrives: { at: '10:15', by: 'bus' }, nights: ['2019-06-18'] });
    expect(stayApart(after, difference)).toEqual(stay({ arrives: { at: '10:15', by: 'bus' } }));
  });
});

function anyStay({ days, nights, servings }: Offer): fc.Arbitrary<Stay> {
  const leg = fc.record({
    on: fc.constantFrom<Day>(...days, addDays(days[0]!, -1)),
    at: fc.constantFrom<Leg['at']>('', '00:00', '09:29', '13:30', '23:59'),
    by: fc.constantFrom(...means),
    note: fc.constantFrom('', 'Tàu chuyến 13 giờ'),
  });
  return fc.record({
    arrival: leg,
    departure: leg,
    nights: fc.subarray(nights),
    meals: fc.subarray(servings.toSorted()),
  });
}

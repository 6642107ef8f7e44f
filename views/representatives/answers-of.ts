import type { Representative } from '../../src/representatives/representative.entity.js';

/** How a stored answer reads in its form. */
export function answersOf(place: Representative): Record<string, string> {
  const { name, title, isLeader, phone, email, letterNumber, letterDay, version } = place;
  const [year = '', month = '', day = ''] = (letterDay ?? '').split('-');
  return {
    ...{ name, title, phone, email, letterNumber, version: String(version) },
    isLeader: isLeader === null ? '' : isLeader ? 'yes' : 'no',
    ...{ 'letterDay-day': day, 'letterDay-month': month, 'letterDay-year': year },
  };
}

import type { Event } from '../../src/programme/event.entity.js';
import type { Unit } from '../../src/programme/unit.entity.js';
import { delegationPath } from '../delegates/paths.js';
import type { Translate } from '../text/text.js';
import type { Crumb } from '../ui/frame.js';
import { delegationName } from '../delegates/delegation-name.js';

/** Where a list belongs. */
export interface ImportPlace {
  event: Event;
  unit: Unit;
}

/** What the pages of one list know of it. */
export interface ImportAround extends ImportPlace {
  id: string;
  /** Grows with each mended line and each other choice. */
  version: number;
  /** Empty for pasted rows. */
  fileName: string;
  sheetName: string;
  /** Which of the sheets is read, by its place in the file. */
  sheet: number;
  /** All sheets in the file that look like lists. */
  lists: { sheet: number; name: string }[];
}

export const importPath = (id: string): string => `/imports/${id}`;

export function importCrumbs(place: ImportPlace, t: Translate, last: string): Crumb[] {
  return [
    { text: place.event.name, href: `/events/${place.event.slug}` },
    { text: delegationName(place, t), href: delegationPath(place) },
    { text: last },
  ];
}

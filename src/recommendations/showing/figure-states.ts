import { shownStates } from './shown-words.js';
import type { ShownState } from './shown-words.js';

/** Where a recommendation stands in counts: as everybody is told, or still without an answer that everybody may read. */
export type FigureState = ShownState | 'open' | 'national';

/** In the order in which charts draw them. */
export const figureStates: readonly FigureState[] = [...shownStates, 'open', 'national'];

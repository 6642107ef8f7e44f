import { Foundation1558310400000 } from './1558310400000-foundation.js';
import { Shape1558310600000 } from './1558310600000-shape.js';

/** In the order in which they run. */
export const migrations = [Foundation1558310400000, Shape1558310600000];

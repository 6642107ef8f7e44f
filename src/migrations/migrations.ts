import { Foundation1558310400000 } from './1558310400000-foundation.js';

/** In the order in which they run. */
export const migrations = [Foundation1558310400000];

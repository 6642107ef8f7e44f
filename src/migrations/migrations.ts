import { Foundation1558310400000 } from './1558310400000-foundation.js';
import { Consents1558310700000 } from './1558310700000-consents.js';
import { Lists1558310800000 } from './1558310800000-lists.js';

/** In the order in which they run. */
export const migrations = [Foundation1558310400000, Consents1558310700000, Lists1558310800000];

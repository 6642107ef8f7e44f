import { Foundation1558310400000 } from './1558310400000-foundation.js';
import { Retention1558310500000 } from './1558310500000-retention.js';
import { Shape1558310600000 } from './1558310600000-shape.js';
import { Consents1558310700000 } from './1558310700000-consents.js';
import { Lists1558310800000 } from './1558310800000-lists.js';
import { Imports1558310900000 } from './1558310900000-imports.js';
import { Changes1558311000000 } from './1558311000000-changes.js';
import { Travel1558311100000 } from './1558311100000-travel.js';
import { Hosting1558311200000 } from './1558311200000-hosting.js';
import { Guests1558311300000 } from './1558311300000-guests.js';
import { Gifts1558311400000 } from './1558311400000-gifts.js';
import { Selections1558311500000 } from './1558311500000-selections.js';
import { FinishedImports1558311600000 } from './1558311600000-finished-imports.js';
import { Mails1558311700000 } from './1558311700000-mails.js';
import { Representatives1558311800000 } from './1558311800000-representatives.js';
import { Obligations1558311900000 } from './1558311900000-obligations.js';
import { Letters1558312000000 } from './1558312000000-letters.js';
import { LetterCodes1558312050000 } from './1558312050000-letter-codes.js';
import { SealedOutcomes1558312060000 } from './1558312060000-sealed-outcomes.js';
import { Recommendations1558312100000 } from './1558312100000-recommendations.js';
import { Answers1558312200000 } from './1558312200000-answers.js';
import { Schedule1558312300000 } from './1558312300000-schedule.js';

/** In the order in which they run. */
export const migrations = [
  Foundation1558310400000,
  Retention1558310500000,
  Shape1558310600000,
  Consents1558310700000,
  Lists1558310800000,
  Imports1558310900000,
  Changes1558311000000,
  Travel1558311100000,
  Hosting1558311200000,
  Guests1558311300000,
  Gifts1558311400000,
  Selections1558311500000,
  FinishedImports1558311600000,
  Mails1558311700000,
  Representatives1558311800000,
  Obligations1558311900000,
  Letters1558312000000,
  LetterCodes1558312050000,
  SealedOutcomes1558312060000,
  Recommendations1558312100000,
  Answers1558312200000,
  Schedule1558312300000,
];

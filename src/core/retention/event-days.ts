import type { Day } from '../vietnamese/dates.js';

/** When events end; a room above knows. */
export abstract class EventDays {
  /** The last day of each event by its slug. An event whose days are not set ends with its programme, so that nothing stays for ever. */
  abstract lastDays(): Promise<Map<string, Day>>;
}

import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import type { Day } from '../core/vietnamese/dates.js';
import { isOver } from '../delegates/consent-source.js';
import { DelegationTravel } from '../delegates/delegation-travel.js';
import type { TravelNote } from '../delegates/delegation-travel.js';
import type { DelegationView } from '../delegates/delegation-view.js';
import { takesUnits } from '../programme/event-kinds.js';
import { isPast } from '../programme/is-past.js';
import { SeparateJourney } from './journey.entity.js';
import { JourneyReader, lastChange } from './journey-reader.js';
import { isHandedIn } from '../delegates/delegate-roles.js';
import { stateOf } from './journey-state.js';
import { isApart } from './journey-values.js';

/** What a delegation's page says of its journey. */
@Injectable()
export class TravelNotes extends DelegationTravel {
  constructor(
    private readonly database: Database,
    private readonly reader: JourneyReader,
    private readonly clock: Clock,
  ) {
    super();
  }

  async of(view: DelegationView): Promise<TravelNote | null> {
    const { event, unit, delegation } = view;
    if (event.startsOn === null || !takesUnits(event)) return null;
    const key = { eventSlug: event.slug, unitSlug: unit.slug };
    const [journey, separate] = await Promise.all([
      this.reader.find(key),
      this.database.of(SeparateJourney).findBy({ delegate: key }),
    ]);
    return {
      state: stateOf(journey),
      arrival: journey && { on: journey.arrivesOn as Day, at: journey.arrivesAt },
      changedAt: lastChange([...(journey ? [journey] : []), ...separate]),
      apart: separate.filter((one) => isApart(one) && comes(view, one)).length,
      isAsked: isHandedIn(delegation?.state) && !isPast(event, this.clock.now()),
    };
  }
}

/** Nobody has said that the person shall not come. */
function comes({ consents }: DelegationView, { delegateId }: SeparateJourney): boolean {
  return !isOver(consents.get(delegateId)?.status);
}

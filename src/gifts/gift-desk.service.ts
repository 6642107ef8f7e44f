import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { currentRequest } from '../core/request/request-context.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { Quotas } from '../delegates/quotas.service.js';
import type { Event } from '../programme/event.entity.js';
import type { Unit } from '../programme/unit.entity.js';
import { translate } from '../../views/text/text.js';
import { GiftReader } from './gift-reader.js';
import type { ChildsGift } from './gift-reader.js';
import { sumOf, sumsBy } from './gift-totals.js';
import type { GiftSum, NamedSum } from './gift-totals.js';
import { giverName } from './gift-names.js';

/** What an opened page of gifts shows. */
export interface OpenedGifts {
  gifts: ChildsGift[];
  total: GiftSum;
  byGiver: NamedSum[];
  byThing: NamedSum[];
}

export interface GiftDesk {
  event: Event;
  /** Those whose list may be made. */
  units: Unit[];
  /** From the day of the ceremony on. */
  mayHandOver: boolean;
  /** Null while the page is closed. */
  opened: OpenedGifts | null;
}

export interface UnitsGifts {
  event: Event;
  unit: Unit;
  gifts: ChildsGift[];
}

/** Pages of many children's gifts: closed until they are opened by a button. */
@Injectable()
export class GiftDesks {
  constructor(
    private readonly reader: GiftReader,
    private readonly quotas: Quotas,
    private readonly clock: Clock,
  ) {}

  async closed(eventSlug: string): Promise<GiftDesk> {
    const event = await this.reader.ceremony(eventSlug);
    const mayHandOver = event.startsOn !== null && event.startsOn <= dayInVietnam(this.clock.now());
    return { event, units: await this.quotas.unitsFor(event, []), mayHandOver, opened: null };
  }

  async opened(eventSlug: string): Promise<GiftDesk> {
    const desk = await this.closed(eventSlug);
    return { ...desk, opened: overviewOf(await this.reader.ofEvent(desk.event)) };
  }

  async ofUnit(person: SignedIn, key: DelegationKey): Promise<UnitsGifts> {
    const place = await this.reader.own(person, key);
    return { ...place, gifts: await this.reader.ofUnit(person, key) };
  }
}

/** What is not given counts no more. */
function overviewOf(gifts: ChildsGift[]): OpenedGifts {
  const t = translate(currentRequest()?.language ?? 'vi');
  const counted = gifts.filter(({ state }) => state !== 'not-given');
  return {
    gifts,
    total: sumOf(counted),
    byGiver: sumsBy(counted, (gift) => giverName(gift, t)),
    byThing: sumsBy(counted, ({ what }) => what),
  };
}

import { Injectable } from '@nestjs/common';
import { Sensitive } from '../core/secrets/sensitive.js';
import { foldForSameness } from '../core/vietnamese/fold.js';
import type { Giver } from './gift-words.js';
import type { Gift } from './gift.entity.js';

/** What is given to whom, by whom; all that nobody may read in the table. */
export interface GiftDetails {
  delegateId: string;
  what: string;
  quantity: number;
  /** Of all pieces together, in đồng; null where it is not known. */
  value: number | null;
  giver: Giver;
  /** Who gives, where it is neither the Fund nor the district. */
  sponsor: string;
  note: string;
  /** Why it was not given. */
  reason: string;
}

export type OpenGift = Pick<Gift, 'id' | 'eventSlug' | 'state' | 'version'> & GiftDetails;

@Injectable()
export class GiftSeal {
  constructor(private readonly sensitive: Sensitive) {}

  /** The columns that hold the details, for a row of this id. */
  columns(details: GiftDetails, id: string): Pick<Gift, 'childMark' | 'mark' | 'sealed'> {
    const { delegateId, what } = details;
    return {
      childMark: this.childMark(delegateId),
      mark: this.sensitive.mark(`${delegateId}/${foldForSameness(what)}`, 'gifts.mark'),
      sealed: this.sensitive.seal(JSON.stringify(details), placeOf(id)),
    };
  }

  childMark(delegateId: string): string {
    return this.sensitive.mark(delegateId, 'gifts.child');
  }

  open({ id, eventSlug, state, version, sealed }: Gift): OpenGift {
    const details = JSON.parse(this.sensitive.open(sealed, placeOf(id))) as GiftDetails;
    return { id, eventSlug, state, version, ...details };
  }
}

function placeOf(id: string): string {
  return `gifts/${id}`;
}

import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import type { Day } from '../core/vietnamese/dates.js';
import { DelegationPapers } from '../delegates/delegation-papers.js';
import type { PapersView, SignedListView } from '../delegates/delegation-papers.js';
import type { DelegationView } from '../delegates/delegation-view.js';
import { isOfUnit } from '../delegates/delegates.policy.js';
import { differencesBetween } from './list-differences.js';
import { linesOf } from './list-lines.js';
import { SignedListScans } from './signed-list-scans.service.js';
import { isHandedIn } from '../delegates/delegate-roles.js';
import { SignedLists } from './signed-lists.service.js';
import type { SignedList } from './signed-list.entity.js';

/** What a delegation's page says of its list on paper. */
@Injectable()
export class Papers extends DelegationPapers {
  constructor(
    private readonly signedLists: SignedLists,
    private readonly scans: SignedListScans,
  ) {
    super();
  }

  async of(person: SignedIn, view: DelegationView): Promise<PapersView> {
    const { event, unit, delegation } = view;
    const { obligation, signed } = await this.signedLists.fulfilledBy(unit.slug, event.slug);
    return {
      duty: obligation?.wording ?? null,
      signed: signed && (await this.compared(signed, view)),
      mayRecord: isOfUnit(person, unit.slug) && isHandedIn(delegation?.state),
    };
  }

  private async compared(signed: SignedList, { delegates }: DelegationView): Promise<SignedListView> {
    const { number, signedOn, recordedAt } = signed;
    const [lines, scans] = await Promise.all([this.signedLists.linesOf(signed), this.scans.of(signed)]);
    const differences = differencesBetween(lines, linesOf(delegates));
    return { number, signedOn: signedOn as Day, recordedAt, differences, scans };
  }
}

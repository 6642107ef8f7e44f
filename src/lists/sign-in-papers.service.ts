import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Clock } from '../core/clock/clock.js';
import type { OfficialDocument } from '../core/documents/official-document.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import { invitedOnly } from '../delegates/delegate-roles.js';
import type { DelegateRole } from '../delegates/delegate-roles.js';
import { ApprovedDelegates } from '../delegates/approved-delegates.js';
import type { ApprovedDelegate } from '../delegates/approved-delegates.js';
import type { DelegationView } from '../delegates/delegation-view.js';
import type { Event } from '../programme/event.entity.js';
import { Units } from '../programme/units.service.js';
import { subjectOf } from './delegation-paper.js';
import { issuerOf } from './event-issuer.js';
import type { LetterheadValues } from './letterheads.service.js';
import { signInDocument } from './sign-in-paper.js';
import type { SignInGroup } from './sign-in-paper.js';

const t = translate('vi');

/** Sheets on which people sign that they are there. */
@Injectable()
export class SignInPapers {
  constructor(
    private readonly approved: ApprovedDelegates,
    private readonly units: Units,
    private readonly clock: Clock,
  ) {}

  ofDelegation(view: DelegationView, letterhead: LetterheadValues): OfficialDocument {
    const people = view.delegates.map(({ name, role }) => ({ name, role }));
    return signInDocument({
      ...this.now(),
      event: view.event,
      subject: subjectOf(view),
      issuer: { superior: letterhead.superior, name: letterhead.issuer },
      groups: [{ heading: '', people }],
      signatory: t('lists.paper.head-of-delegation'),
    });
  }

  /** Everybody whom the committee has approved, one delegation after the other; guests sign on a list of their own. */
  async ofEvent(event: Event): Promise<{ document: OfficialDocument; count: number }> {
    const [approved, names, issuer] = await Promise.all([
      this.approved.list({ eventSlug: event.slug }),
      this.units.shortNames(),
      issuerOf(event, this.units),
    ]);
    const people = approved.filter(({ role }) => !isInvited(role));
    const document = signInDocument({
      ...this.now(),
      event,
      issuer,
      subject: [t('lists.paper.at-event', { event: event.name })],
      groups: groupsOf(people, names),
      signatory: t('lists.paper.keeper'),
    });
    return { document, count: people.length };
  }

  private now() {
    const printedAt = this.clock.now();
    return { printedAt, today: dayInVietnam(printedAt) };
  }
}

function isInvited(role: DelegateRole): boolean {
  return invitedOnly.some((one) => one === role);
}

/** In the order in which the people come. */
function groupsOf(people: ApprovedDelegate[], names: Map<string, string>): SignInGroup[] {
  const groups = new Map<string, SignInGroup>();
  for (const { unitSlug, name, role } of people) {
    const heading = t('lists.paper.group', { unit: names.get(unitSlug) ?? unitSlug });
    const group = groups.get(unitSlug) ?? { heading, people: [] };
    group.people.push({ name, role });
    groups.set(unitSlug, group);
  }
  return [...groups.values()];
}

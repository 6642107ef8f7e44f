import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import { ApprovalForm, DelegateForm, SubmissionForm } from '../delegates/delegates.forms.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { Delegates } from '../delegates/delegates.service.js';
import { Delegations } from '../delegates/delegations.service.js';
import type { DelegationState } from '../delegates/delegate-roles.js';
import { GiftReader } from '../gifts/gift-reader.js';
import { GiftForm } from '../gifts/gifts.forms.js';
import { Gifts } from '../gifts/gifts.service.js';
import { proposals } from './ceremony-proposals.js';
import type { ProposedChild, Proposal } from './ceremony-proposals.js';
import { Stage } from './stage.service.js';

const eventSlug = 'le-phat-dong-tinh-2019';

/** What districts propose for the launch ceremony, by the ways that people take; goes on where an interruption has left it. */
@Injectable()
export class DemonstrationCeremony {
  constructor(
    private readonly stage: Stage,
    private readonly delegates: Delegates,
    private readonly delegations: Delegations,
    private readonly reader: DelegationReader,
    private readonly gifts: Gifts,
    private readonly giftReader: GiftReader,
  ) {}

  async add(): Promise<void> {
    await this.stage.turnTo('2019-05-18T02:10:00Z');
    for (const proposal of proposals) await this.tell(proposal);
  }

  private async tell(proposal: Proposal): Promise<void> {
    const key = { eventSlug, unitSlug: proposal.unit };
    const officer = await this.stage.someone('district', proposal.unit);
    const committee = await this.stage.someone('committee', 'so-ldtbxh');
    await this.stage.as(officer, () => this.propose(officer, key, proposal));
    if (proposal.end === 'approved' && (await this.stateOf(committee, key)) === 'submitted')
      await this.stage.as(committee, () => this.approve(committee, key));
  }

  private async propose(officer: SignedIn, key: DelegationKey, { people }: Proposal): Promise<void> {
    const there = new Set((await this.reader.peopleOf(key)).map(({ name }) => name));
    if ((await this.stateOf(officer, key)) === 'draft')
      for (const person of people.filter(({ name }) => !there.has(name)))
        await this.delegates.register(officer, key, formOf(person));
    await this.proposeGifts(officer, key, people);
    if ((await this.stateOf(officer, key)) === 'draft')
      await this.delegations.submit(officer, key, new SubmissionForm());
  }

  private async proposeGifts(officer: SignedIn, key: DelegationKey, people: ProposedChild[]): Promise<void> {
    const there = await this.giftReader.inOrder(eventSlug, key.unitSlug);
    const delegates = await this.reader.peopleOf(key);
    for (const { name, gifts = [] } of people) {
      const child = delegates.find((one) => one.name === name);
      const isThere = ({ what }: { what: string }) =>
        there.some((gift) => gift.delegateId === child?.id && gift.what === what);
      for (const gift of child ? gifts.filter((one) => !isThere(one)) : [])
        await this.gifts.propose(officer, child?.id ?? '', Object.assign(new GiftForm(), gift));
    }
  }

  private async approve(committee: SignedIn, key: DelegationKey): Promise<void> {
    const version = (await this.reader.open(committee, key)).delegation?.version ?? 0;
    await this.delegations.approve(committee, key, Object.assign(new ApprovalForm(), { version }));
    const proposed = (await this.giftReader.inOrder(eventSlug, key.unitSlug)).filter(
      ({ state, giver }) => state === 'proposed' && giver === 'fund',
    );
    const gifts = proposed.map((gift) => `${gift.id}.${gift.version}`);
    await this.gifts.confirm(eventSlug, { gifts });
  }

  private async stateOf(person: SignedIn, key: DelegationKey): Promise<DelegationState> {
    return (await this.reader.open(person, key)).delegation?.state ?? 'draft';
  }
}

function formOf({ role = 'child', name, born, gender, school = '', className = '', contact }: ProposedChild) {
  const [year = '', month = '', day = ''] = born.split('-');
  const days = { 'born-day': day, 'born-month': month, 'born-year': year };
  const contacts =
    role === 'child' ? { guardianName: contact, guardianPhone: '0912 000 000' } : { phone: contact };
  return Object.assign(new DelegateForm(), { role, name, gender, school, className, ...days, ...contacts });
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { People } from '../accounts/people.service.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import { projectRoot } from '../core/config/project-root.js';
import { runInRequest } from '../core/request/request-context.js';
import { PaperPile, packPile } from '../consents/paper-pile.service.js';
import { PileForm } from '../consents/consents.forms.js';
import { Delegates } from '../delegates/delegates.service.js';
import { ApprovalForm, DelegateForm, ReturnForm, SubmissionForm } from '../delegates/delegates.forms.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import type { Circumstance, DelegationState } from '../delegates/delegate-roles.js';
import { Compositions } from '../delegates/shape/compositions.service.js';
import { Delegations } from '../delegates/delegations.service.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import { forumSlug } from './demonstration-settings.service.js';

/** What they come as, name, birth date, gender, school, class, guardian or telephone; of some children, their circumstances. */
type ChildRow = ['child', string, string, 'female' | 'male', string, string, string, Circumstance[]?];
type OfficerRow = ['officer', string, string, 'female' | 'male', string, string, string, undefined?];

interface DelegationStory {
  unit: string;
  end: DelegationState;
  day: string;
  reason?: string;
  returned?: string;
  people: (ChildRow | OfficerRow)[];
}

const file = join(projectRoot, 'src/demonstration/delegations.json');

/** Goes the same ways as people do, so that the demonstration can never show what the product would refuse. */
@Injectable()
export class DemonstrationDelegations {
  constructor(
    private readonly clock: Clock,
    private readonly people: People,
    private readonly delegates: Delegates,
    private readonly delegations: Delegations,
    private readonly reader: DelegationReader,
    private readonly pile: PaperPile,
    private readonly compositions: Compositions,
  ) {}

  async add(): Promise<void> {
    const stories = JSON.parse(readFileSync(file, 'utf8')) as DelegationStory[];
    const { offset } = this.clock;
    try {
      for (const story of stories) {
        this.clock.shift(Date.parse(`${story.day}T08:20:00Z`) - Date.now());
        await this.tell(story);
      }
      await this.compositions.recount(forumSlug);
    } finally {
      this.clock.shift(offset);
    }
  }

  /** Goes on where an interruption has left the story. */
  private async tell(story: DelegationStory): Promise<void> {
    const key = { eventSlug: forumSlug, unitSlug: story.unit };
    const officer = await this.someone('district', story.unit);
    const committee = await this.someone('committee', 'so-ldtbxh');
    if ((await this.stateOf(committee, key)) === 'draft')
      await as(officer, () => this.handIn(officer, key, story));
    if ((await this.stateOf(committee, key)) === 'submitted')
      await as(committee, () => this.decide(committee, key, story));
  }

  private async stateOf(committee: SignedIn, key: DelegationKey): Promise<DelegationState> {
    return (await this.reader.open(committee, key)).delegation?.state ?? 'draft';
  }

  private async handIn(
    officer: SignedIn,
    key: DelegationKey,
    { people, end, reason }: DelegationStory,
  ): Promise<void> {
    const there = new Set((await this.reader.peopleOf(key)).map(({ name }) => name));
    for (const row of people.filter(([, name]) => !there.has(name)))
      await this.delegates.register(officer, key, formOf(row));
    if (end === 'draft') return;
    if (end !== 'returned') await this.recordPapers(officer, key);
    const answers = { shortfallReason: reason ?? '', ...inclusionOf(people) };
    const form = Object.assign(new SubmissionForm(), answers);
    await this.delegations.submit(officer, key, form);
  }

  /** Every family has signed, on the day on which the list is handed in. */
  private async recordPapers(officer: SignedIn, key: DelegationKey): Promise<void> {
    const { rows } = await this.pile.open(officer, key);
    if (rows.length === 0) return;
    const papers = rows.flatMap(({ delegate: { id, guardianName }, version }) => [
      [`choice.${id}`, 'all'],
      [`signer.${id}`, guardianName],
      [`relation.${id}`, 'guardian'],
      [`version.${id}`, String(version)],
    ]);
    const [year = '', month = '', day = ''] = dayInVietnam(this.clock.now()).split('-');
    const given = { method: 'paper', 'givenOn-day': day, 'givenOn-month': month, 'givenOn-year': year };
    const form = Object.assign(new PileForm(), packPile({ ...given, ...Object.fromEntries(papers) }));
    await this.pile.record(officer, key, form);
  }

  private async decide(
    committee: SignedIn,
    key: DelegationKey,
    { end, returned }: DelegationStory,
  ): Promise<void> {
    if (end !== 'approved' && end !== 'returned') return;
    const version = (await this.reader.open(committee, key)).delegation?.version ?? 0;
    if (end === 'approved')
      await this.delegations.approve(committee, key, Object.assign(new ApprovalForm(), { version }));
    else
      await this.delegations.giveBack(
        committee,
        key,
        Object.assign(new ReturnForm(), { version, reason: returned ?? '' }),
      );
  }

  /** The unit's own account where there is one; else the committee's stands in for an officer that has none yet. */
  private async someone(role: 'district' | 'committee', unitSlug: string): Promise<SignedIn> {
    const people = await this.people.all();
    const holds = (grants: { role: string; unitSlug: string }[]) =>
      grants.some((grant) => grant.role === role && grant.unitSlug === unitSlug);
    const person = people.find(({ roles }) => holds(roles)) ?? people.find(({ login }) => login === 'btc1');
    if (!person) throw new Error('The demonstration has no committee.');
    return { id: person.id, name: person.name, sessionHash: '', roles: [{ role, unitSlug }], duties: [] };
  }
}

function as<T>(person: SignedIn, work: () => Promise<T>): Promise<T> {
  return runInRequest(
    { personId: person.id, language: 'vi', address: '', route: '', submission: null },
    work,
  );
}

/** A delegation without any of the children that the plan asks for says so. */
function inclusionOf(people: DelegationStory['people']) {
  const has = people.some(([, , , , , , , circumstances = []]) => circumstances.length > 0);
  return has
    ? { inclusion: 'yes' }
    : { inclusion: 'no', inclusionReason: 'Trường chưa giới thiệu thêm được em nào.' };
}

function formOf([role, name, born, gender, school, className, contact, circumstances = []]:
  ChildRow | OfficerRow): DelegateForm {
  const [year = '', month = '', day = ''] = born.split('-');
  const shared = {
    role,
    name,
    gender,
    school,
    className,
    'born-day': day,
    'born-month': month,
    'born-year': year,
  };
  const child = { circumstances, guardianName: contact, guardianPhone: '0912 000 000' };
  return Object.assign(new DelegateForm(), shared, role === 'child' ? child : { phone: contact });
}

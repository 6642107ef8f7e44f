import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import { projectRoot } from '../core/config/project-root.js';
import { PaperPile, packPile } from '../consents/paper-pile.service.js';
import { PileForm } from '../consents/consents.forms.js';
import { formValuesOf } from '../delegates/delegate-changes.js';
import { Delegates } from '../delegates/delegates.service.js';
import { ApprovalForm, DelegateForm, ReturnForm, SubmissionForm } from '../delegates/delegates.forms.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import type { Circumstance, DelegationState } from '../delegates/delegate-roles.js';
import { Compositions } from '../delegates/shape/compositions.service.js';
import { Delegations } from '../delegates/delegations.service.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import { DemonstrationLists } from './demonstration-lists.service.js';
import type { SentList } from './demonstration-lists.service.js';
import { forumSlug } from './demonstration-settings.service.js';
import { Stage } from './stage.service.js';

interface DelegationStory extends SentList {
  unit: string;
  end: DelegationState;
  day: string;
  reason?: string;
  returned?: string;
  /** Of some children, by name: what no list may carry, and what is entered afterwards. */
  circumstances: Record<string, Circumstance[]>;
}

const file = join(projectRoot, 'src/demonstration/delegations.json');

/** Goes the same ways as people do, so that the demonstration can never show what the product would refuse. */
@Injectable()
export class DemonstrationDelegations {
  constructor(
    private readonly clock: Clock,
    private readonly stage: Stage,
    private readonly lists: DemonstrationLists,
    private readonly delegates: Delegates,
    private readonly delegations: Delegations,
    private readonly reader: DelegationReader,
    private readonly pile: PaperPile,
    private readonly compositions: Compositions,
  ) {}

  async add(): Promise<void> {
    const stories = JSON.parse(readFileSync(file, 'utf8')) as DelegationStory[];
    for (const story of stories) {
      await this.stage.turnTo(`${story.day}T08:20:00Z`);
      await this.tell(story);
    }
    await this.compositions.recount(forumSlug);
  }

  /** Goes on where an interruption has left the story. */
  private async tell(story: DelegationStory): Promise<void> {
    const key = { eventSlug: forumSlug, unitSlug: story.unit };
    const officer = await this.stage.someone('district', story.unit);
    const committee = await this.stage.someone('committee', 'so-ldtbxh');
    if ((await this.stateOf(committee, key)) === 'draft')
      await this.stage.as(officer, () => this.handIn(officer, key, story));
    if ((await this.stateOf(committee, key)) === 'submitted')
      await this.stage.as(committee, () => this.decide(committee, key, story));
  }

  private async stateOf(committee: SignedIn, key: DelegationKey): Promise<DelegationState> {
    return (await this.reader.open(committee, key)).delegation?.state ?? 'draft';
  }

  private async handIn(officer: SignedIn, key: DelegationKey, story: DelegationStory): Promise<void> {
    const { circumstances, end, reason } = story;
    await this.lists.takeIn(officer, key, story);
    await this.answerForChildren(officer, key, story);
    if (end === 'draft') return;
    if (end !== 'returned') await this.recordPapers(officer, key);
    const answers = { shortfallReason: reason ?? '', ...inclusionOf(circumstances) };
    await this.delegations.submit(officer, key, Object.assign(new SubmissionForm(), answers));
  }

  /** In a draft some children's circumstances are still to be asked. */
  private async answerForChildren(
    officer: SignedIn,
    key: DelegationKey,
    { circumstances, end }: DelegationStory,
  ): Promise<void> {
    const people = await this.reader.peopleOf(key);
    const open = people.filter(({ role, circumstancesSealed }) => role === 'child' && !circumstancesSealed);
    for (const child of open.filter(({ name }) => end !== 'draft' || name in circumstances)) {
      const { id, version } = child;
      const answer = { version, circumstances: circumstances[child.name] ?? [] };
      const form = Object.assign(new DelegateForm(), formValuesOf(child), answer);
      await this.delegates.edit(officer, id, form);
    }
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
}

/** A delegation without any of the children that the plan asks for says so. */
function inclusionOf(circumstances: DelegationStory['circumstances']) {
  return Object.keys(circumstances).length > 0
    ? { inclusion: 'yes' }
    : { inclusion: 'no', inclusionReason: 'Trường chưa giới thiệu thêm được em nào.' };
}

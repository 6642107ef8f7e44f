import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { BoardPage } from '../../views/delegates/board-page.js';
import { ChoicePage } from '../../views/delegates/choice-page.js';
import { DelegationPage } from '../../views/delegates/delegation-page.js';
import { delegationPath } from '../../views/delegates/paths.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Allow, committee, district, either, Me } from '../accounts/policy.js';
import { hasRole } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { isByChoice } from '../programme/event-kinds.js';
import { DelegationBoard } from './delegation-board.js';
import { DelegationPapers } from './delegation-papers.js';
import { DelegationReader } from './delegation-reader.js';
import { DelegationTravel } from './delegation-travel.js';
import { Delegations } from './delegations.service.js';
import { ApprovalForm, ReturnForm, SubmissionForm } from './delegates.forms.js';
import { At } from './delegation-param.js';
import type { DelegationKey } from './delegates.policy.js';
import { Compositions } from './shape/compositions.service.js';
import { Profiles } from './shape/profiles.service.js';
import { StartedLists } from './started-lists.js';
import { boardStateOf, peopleFilterOf } from './queries.js';
import type { Query as Queries } from './queries.js';

@Controller('events/:event/delegations')
export class DelegationsController {
  constructor(
    private readonly delegations: Delegations,
    private readonly reader: DelegationReader,
    private readonly board: DelegationBoard,
    private readonly papers: DelegationPapers,
    private readonly travel: DelegationTravel,
    private readonly started: StartedLists,
    private readonly profiles: Profiles,
    private readonly compositions: Compositions,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  @Allow(either(committee, district))
  async all(@Me() me: SignedIn, @Param('event', KeyPipe) event: string, @Query() query: Queries) {
    if (hasRole(me, 'committee')) return this.boardPage(event, query);
    const choice = await this.reader.unitsAt(me, event);
    const [only, ...others] = choice.units;
    if (only && others.length === 0) return seeOther(delegationPath({ event: choice.event, unit: only }));
    return page(<ChoicePage {...choice} />);
  }

  @Get(':unit')
  @Allow(either(committee, district))
  async show(@Me() me: SignedIn, @At() key: DelegationKey, @Query() query: Queries) {
    return page(<DelegationPage {...await this.opened(me, key)} filter={peopleFilterOf(query)} />);
  }

  @Post(':unit/submission')
  @Allow(district)
  submit(@Me() me: SignedIn, @At() key: DelegationKey, @Body() body: unknown) {
    return this.submissions.submit(SubmissionForm, body, {
      work: (form) => this.delegations.submit(me, key, form),
      then: () => seeOther(pathOf(key), 'delegates.done.submitted'),
      again: (form) => this.again(me, key, form),
    });
  }

  @Post(':unit/approval')
  @Allow(committee)
  approve(@Me() me: SignedIn, @At() key: DelegationKey, @Body() body: unknown) {
    return this.submissions.submit(ApprovalForm, body, {
      work: (form) => this.delegations.approve(me, key, form),
      then: () => seeOther(pathOf(key), 'delegates.done.approved'),
      again: (form) => this.again(me, key, form),
    });
  }

  @Post(':unit/return')
  @Allow(committee)
  giveBack(@Me() me: SignedIn, @At() key: DelegationKey, @Body() body: unknown) {
    return this.submissions.submit(ReturnForm, body, {
      work: (form) => this.delegations.giveBack(me, key, form),
      then: () => seeOther(pathOf(key), 'delegates.done.returned'),
      again: (form) => this.again(me, key, form),
    });
  }

  private async boardPage(eventSlug: string, query: Queries) {
    const board = await this.board.of(eventSlug);
    if (isByChoice(board.event)) return seeOther(`/events/${eventSlug}/selections`);
    const [judgement, composition] = await Promise.all([
      this.profiles.judge(board.event),
      this.compositions.ofForum(board.event),
    ]);
    return page(<BoardPage {...{ board, judgement, composition }} only={boardStateOf(query)} />);
  }

  private async again(me: SignedIn, key: DelegationKey, form: FormState) {
    return page(<DelegationPage {...await this.opened(me, key)} form={form} />);
  }

  private async opened(me: SignedIn, key: DelegationKey) {
    const view = await this.reader.open(me, key);
    const started = view.mayEdit ? await this.started.of(me, key) : [];
    return { view, started, papers: await this.papers.of(me, view), travel: await this.travel.of(view) };
  }
}

function pathOf({ eventSlug, unitSlug }: DelegationKey): string {
  return delegationPath({ event: { slug: eventSlug }, unit: { slug: unitSlug } });
}

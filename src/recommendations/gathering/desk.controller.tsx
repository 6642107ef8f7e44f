import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { DeskListPage } from '../../../views/recommendations/desk-list-page.js';
import { MatterPage } from '../../../views/recommendations/matter-page.js';
import type { MatterForms } from '../../../views/recommendations/matter-forms.js';
import { deskPath, matterPath } from '../../../views/recommendations/paths.js';
import { Allow, agency, committee, district, either, Me, recorder } from '../../accounts/policy.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { queryText } from '../../core/request/query-text.js';
import { Sealing } from '../care/sealing.service.js';
import { Forums } from '../forums.service.js';
import { Assignments } from './assignments.service.js';
import { deskFilterOf } from './desk-filter.js';
import { DeskLists } from './desk-list.service.js';
import { AssignForm, MatterClickForm, MergeForm, SendOnForm, SortForm } from './gathering.forms.js';
import { MatterViews } from './matter-views.service.js';
import { Matters } from './matters.service.js';
import { Merges } from './merges.service.js';

/** The desk on which what was taken is sorted, merged and given to whoever answers it. */
@Controller('desk/recommendations')
@Allow(either(committee, recorder, agency, district))
export class DeskController {
  constructor(
    private readonly forums: Forums,
    private readonly lists: DeskLists,
    private readonly views: MatterViews,
    private readonly matters: Matters,
    private readonly merges: Merges,
    private readonly assignments: Assignments,
    private readonly sealing: Sealing,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  async list(@Me() me: SignedIn, @Query() query: Record<string, unknown>) {
    const event = await this.forums.get(queryText(query.forum));
    return page(<DeskListPage list={await this.lists.of(me, event, deskFilterOf(query))} />);
  }

  @Get(':id')
  show(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return this.matterPage(me, id, {});
  }

  @Put(':id/topic')
  @Allow(committee)
  sort(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(SortForm, body, {
      work: (form) => this.assignments.sort(me, id, form),
      then: () => seeOther(matterPath(id), 'answers.done.sorted'),
      again: (sort) => this.matterPage(me, id, { sort }),
    });
  }

  @Post(':id/merging')
  @Allow(committee)
  merge(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(MergeForm, body, {
      work: (form) => this.merges.merge(me, id, form),
      then: (root) => seeOther(matterPath(root.id), 'answers.done.merged', { number: root.number ?? 0 }),
      again: (merge) => this.matterPage(me, id, { merge }),
    });
  }

  @Delete(':id/merging')
  @Allow(committee)
  unmerge(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(MatterClickForm, body, {
      work: ({ version }) => this.merges.undo(me, id, version),
      then: () => seeOther(matterPath(id), 'answers.done.unmerged'),
      again: (click) => this.matterPage(me, id, { click }),
    });
  }

  @Put(':id/lead')
  @Allow(committee)
  assign(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(AssignForm, body, {
      work: (form) => this.assignments.assign(me, id, form),
      then: () => seeOther(matterPath(id), 'answers.done.assigned'),
      again: (assign) => this.matterPage(me, id, { assign }),
    });
  }

  /** After it the unit sees it no more, unless it answers beside the new one. */
  @Post(':id/passing-on')
  @Allow(either(committee, agency, district))
  passOn(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(AssignForm, body, {
      work: (form) => this.assignments.passOn(me, id, form),
      then: () => seeOther(deskPath, 'answers.done.passed-on'),
      again: (assign) => this.matterPage(me, id, { assign }),
    });
  }

  @Post(':id/sending-on')
  @Allow(committee)
  sendOn(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(SendOnForm, body, {
      work: (form) => this.assignments.sendOn(me, id, form),
      then: () => seeOther(matterPath(id), 'answers.done.sent-on'),
      again: (sendOn) => this.matterPage(me, id, { sendOn }),
    });
  }

  @Delete(':id/sending-on')
  @Allow(committee)
  callBack(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(MatterClickForm, body, {
      work: ({ version }) => this.assignments.callBack(me, id, version),
      then: () => seeOther(matterPath(id), 'answers.done.called-back'),
      again: (click) => this.matterPage(me, id, { click }),
    });
  }

  /** Whoever finds too late that a text may tell of harm: it leaves everything, as at the reader's desk. */
  @Post(':id/sealing')
  @Allow(committee)
  seal(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(MatterClickForm, body, {
      work: async ({ version }) => {
        const { row } = await this.matters.enter(me, id, 'seal');
        return this.sealing.take(row, version);
      },
      then: () => seeOther(deskPath, 'recommendations.done.sealed'),
      again: (click) => this.matterPage(me, id, { click }),
    });
  }

  private async matterPage(me: SignedIn, id: string, forms: MatterForms) {
    return page(<MatterPage view={await this.views.of(me, id)} forms={forms} />);
  }
}

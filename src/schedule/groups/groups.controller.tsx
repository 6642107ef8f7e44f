import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { GroupPage } from '../../../views/schedule/group-page.js';
import { GroupsPage } from '../../../views/schedule/groups-page.js';
import { groupPath, groupsPath } from '../../../views/schedule/paths.js';
import { emptyForm } from '../../../views/ui/form-state.js';
import type { FormState } from '../../../views/ui/form-state.js';
import { Allow, committee } from '../../accounts/policy.js';
import { ConfirmationForm } from '../../core/forms/base-form.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { GroupForm, MakeGroupsForm, MemberForm } from './groups.forms.js';
import { DiscussionGroups } from './groups.service.js';
import { GroupViews } from './group-views.service.js';

/** Who talks with whom. */
@Controller()
@Allow(committee)
export class GroupsController {
  constructor(
    private readonly groups: DiscussionGroups,
    private readonly views: GroupViews,
    private readonly submissions: Submissions,
  ) {}

  @Get('events/:event/groups')
  list(@Param('event', KeyPipe) slug: string) {
    return this.groupsPage(slug, emptyForm);
  }

  @Post('events/:event/groups')
  make(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(MakeGroupsForm, body, {
      work: async ({ count }) => this.groups.make((await this.views.of(slug)).event.slug, count),
      then: (count) => seeOther(groupsPath({ slug }), 'schedule.done.groups-made', { count }),
      again: (form) => this.groupsPage(slug, form),
    });
  }

  @Post('events/:event/groups/spread')
  spread(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.groups.spread(slug),
      then: (count) => seeOther(groupsPath({ slug }), 'schedule.done.spread', { count }),
      again: (form) => this.groupsPage(slug, form),
    });
  }

  /** By hand. */
  @Put('events/:event/groups/members')
  move(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(MemberForm, body, {
      work: (form) => this.groups.move(slug, form),
      then: ({ name }, { from }) =>
        seeOther(from === '' ? groupsPath({ slug }) : groupPath({ id: from }), 'schedule.done.member-moved', {
          name,
        }),
      again: (form) => this.groupsPage(slug, form),
    });
  }

  @Get('discussion-groups/:id')
  show(@Param('id', KeyPipe) id: string) {
    return this.groupPage(id, emptyForm);
  }

  @Put('discussion-groups/:id')
  edit(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(GroupForm, body, {
      work: (form) => this.groups.edit(id, form),
      then: ({ number }) => seeOther(groupPath({ id }), 'schedule.done.group-saved', { number }),
      again: (form) => this.groupPage(id, form),
    });
  }

  @Delete('discussion-groups/:id')
  remove(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.groups.remove(id),
      then: ({ eventSlug, number }) =>
        seeOther(groupsPath({ slug: eventSlug }), 'schedule.done.group-removed', { number }),
      again: (form) => this.groupPage(id, form),
    });
  }

  private async groupsPage(slug: string, form: FormState) {
    return page(<GroupsPage view={await this.views.of(slug)} form={form} />);
  }

  private async groupPage(id: string, form: FormState) {
    const { eventSlug } = await this.groups.get(id);
    return page(<GroupPage view={await this.views.of(eventSlug)} id={id} form={form} />);
  }
}

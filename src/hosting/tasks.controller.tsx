import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { tasksPath } from '../../views/hosting/paths.js';
import { ObstaclePage } from '../../views/hosting/obstacle-page.js';
import { TaskFormPage } from '../../views/hosting/task-form-page.js';
import { TasksPage } from '../../views/hosting/tasks-page.js';
import { emptyForm } from '../../views/ui/form-state.js';
import type { FormState } from '../../views/ui/form-state.js';
import { agency, Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { withTypedDays } from '../core/forms/day-answers.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import type { HostTask } from './host-task.entity.js';
import { taskAnswers } from './task-answers.js';
import { taskQueryOf } from './task-list.js';
import type { TaskQuery } from './task-list.js';
import { TaskReader } from './task-reader.js';
import { ObstacleForm, taskDays, TaskForm, TaskStateForm, taskValues } from './tasks.forms.js';
import { HostTasks } from './tasks.service.js';

type Queries = Record<string, unknown>;

/** What the host does so that its event can take place. */
@Controller()
export class TasksController {
  constructor(
    private readonly tasks: HostTasks,
    private readonly reader: TaskReader,
    private readonly submissions: Submissions,
  ) {}

  @Get('events/:event/host-tasks')
  @Allow(either(committee, district, agency))
  list(@Me() me: SignedIn, @Param('event', KeyPipe) event: string, @Query() query: Queries) {
    return this.listPage(me, event, { query });
  }

  @Post('events/:event/host-tasks/suggestions')
  @Allow(either(district, agency))
  addSuggested(@Me() me: SignedIn, @Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.tasks.addSuggested(me, event),
      then: (count) => seeOther(tasksPath({ slug: event }), 'hosting.task.suggested', { count }),
      again: (form) => this.listPage(me, event, { form }),
    });
  }

  @Get('events/:event/host-tasks/new')
  @Allow(either(district, agency))
  fresh(@Me() me: SignedIn, @Param('event', KeyPipe) event: string) {
    return this.freshPage(me, event, emptyForm);
  }

  @Post('events/:event/host-tasks')
  @Allow(either(district, agency))
  add(@Me() me: SignedIn, @Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(TaskForm, body, {
      work: (form) => this.tasks.add(me, event, taskValues(form)),
      then: (task) => listAt(task, 'hosting.task.added'),
      again: (form) => this.freshPage(me, event, form),
    });
  }

  @Get('host-tasks/:id/edit')
  @Allow(either(district, agency))
  async editing(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const view = await this.reader.open(me, id);
    return page(<TaskFormPage view={view} form={{ values: taskAnswers(view.task), errors: [] }} />);
  }

  @Put('host-tasks/:id')
  @Allow(either(district, agency))
  edit(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(TaskForm, body, {
      work: (form) => this.tasks.edit(me, id, { version: form.version, ...taskValues(form) }),
      then: (task) => listAt(task, 'hosting.task.saved'),
      again: async (form) =>
        page(<TaskFormPage view={await this.reader.open(me, id)} form={withTypedDays(form, taskDays)} />),
    });
  }

  @Delete('host-tasks/:id')
  @Allow(either(district, agency))
  remove(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.tasks.remove(me, id),
      then: ({ eventSlug, task }) =>
        seeOther(tasksPath({ slug: eventSlug }), 'hosting.task.removed', { task }),
    });
  }

  @Put('host-tasks/:id/state')
  @Allow(either(district, agency))
  mark(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(TaskStateForm, body, {
      work: ({ state }) => this.tasks.mark(me, id, { state }),
      then: (task, form) => listAt(task, `hosting.task.now-${form.state}`, chosenIn(form)),
    });
  }

  @Get('host-tasks/:id/obstacle')
  @Allow(either(district, agency))
  async obstacle(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Query() query: Queries) {
    return page(<ObstaclePage view={await this.reader.open(me, id)} query={taskQueryOf(query)} />);
  }

  @Put('host-tasks/:id/obstacle')
  @Allow(either(district, agency))
  block(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ObstacleForm, body, {
      work: ({ obstacle }) => this.tasks.mark(me, id, { state: 'stuck', obstacle }),
      then: (task, form) => listAt(task, 'hosting.task.now-stuck', chosenIn(form)),
      again: async (form) =>
        page(
          <ObstaclePage view={await this.reader.open(me, id)} query={chosenIn(form.values)} form={form} />,
        ),
    });
  }

  private async listPage(me: SignedIn, event: string, { query = {}, form }: Listing) {
    return page(<TasksPage view={await this.reader.list(me, event, taskQueryOf(query))} form={form} />);
  }

  private async freshPage(me: SignedIn, event: string, form: FormState) {
    return page(
      <TaskFormPage view={await this.reader.fresh(me, event)} form={withTypedDays(form, taskDays)} />,
    );
  }
}

interface Listing {
  query?: Queries;
  form?: FormState;
}

type Done = 'added' | 'saved' | 'now-todo' | 'now-doing' | 'now-done' | 'now-stuck';

/** Back to the task in the list as it was chosen. */
function listAt({ id, eventSlug, task }: HostTask, key: `hosting.task.${Done}`, query?: TaskQuery) {
  return seeOther(`${tasksPath({ slug: eventSlug }, query)}#${id}`, key, { task });
}

function chosenIn({ chosenState, chosenOffice }: { chosenState?: string; chosenOffice?: string }): TaskQuery {
  return taskQueryOf({ state: chosenState, office: chosenOffice });
}

import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { TopicFormPage } from '../../views/setup/topic-form-page.js';
import { TopicsPage } from '../../views/setup/topics-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Allow, committee } from '../accounts/policy.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { topicAnswers, Topics } from '../programme/topics.service.js';
import { Units } from '../programme/units.service.js';
import { TopicForm } from './topic.form.js';

const list = '/setup/topics';

/** What children ask about, and which agencies usually answer. */
@Controller('setup/topics')
@Allow(committee)
export class TopicsController {
  constructor(
    private readonly topics: Topics,
    private readonly units: Units,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  async all() {
    const [topics, units] = await Promise.all([this.topics.ofCurrent(), this.units.shortNames()]);
    return page(<TopicsPage topics={topics} units={units} />);
  }

  @Post('suggestions')
  addSuggested(@Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.topics.addSuggested(),
      then: (count) => seeOther(list, 'programme.topic.suggested', { count }),
    });
  }

  @Get('new')
  fresh() {
    return this.formPage(null, { values: {}, errors: [] });
  }

  @Post()
  add(@Body() body: unknown) {
    return this.submissions.submit(TopicForm, body, {
      work: ({ name, units }) => this.topics.add({ name, units }),
      then: ({ name }) => seeOther(list, 'programme.topic.added', { name }),
      again: (form) => this.formPage(null, form),
    });
  }

  @Get(':slug')
  async show(@Param('slug', KeyPipe) slug: string) {
    return this.formPage(slug, { values: topicAnswers(await this.topics.get(slug)), errors: [] });
  }

  @Put(':slug')
  edit(@Param('slug', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(TopicForm, body, {
      work: ({ version, name, units }) => this.topics.edit(slug, version, { name, units }),
      then: ({ name }) => seeOther(list, 'programme.topic.saved', { name }),
      again: (form) => this.formPage(slug, form),
    });
  }

  private async formPage(slug: string | null, form: FormState) {
    const units = (await this.units.all()).filter(({ level }) => level === 'province');
    const choices = units.map(({ slug: value, shortName: text }) => ({ value, text }));
    return page(<TopicFormPage slug={slug} choices={choices} form={form} />);
  }
}

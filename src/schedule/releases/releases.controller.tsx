import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { NewReleasePage } from '../../../views/schedule/new-release-page.js';
import { draftPath, releasesPath } from '../../../views/schedule/paths.js';
import { ReleasePage } from '../../../views/schedule/release-page.js';
import { ReleasesPage } from '../../../views/schedule/releases-page.js';
import { SeveritiesPage } from '../../../views/schedule/severities-page.js';
import { emptyForm } from '../../../views/ui/form-state.js';
import type { FormState } from '../../../views/ui/form-state.js';
import { Allow, committee } from '../../accounts/policy.js';
import { InvalidFields } from '../../core/errors/refusals.js';
import { fileAnswer } from '../../core/files/file-answer.js';
import { ConfirmationForm } from '../../core/forms/base-form.js';
import { readForm } from '../../core/forms/read-form.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { queryText } from '../../core/request/query-text.js';
import { Events } from '../../programme/events.service.js';
import { PaperForm } from '../printing/papers.forms.js';
import { SchedulePapers } from '../printing/schedule-papers.service.js';
import { DraftWarnings, severityAnswers } from '../warnings/draft-warnings.service.js';
import { SeveritiesForm } from '../warnings/severities.form.js';
import { Comparisons } from './comparisons.service.js';
import { ReleaseForm } from './releases.forms.js';
import { Releases } from './releases.service.js';

/** From the draft to what people read. */
@Controller()
@Allow(committee)
export class ReleasesController {
  constructor(
    private readonly releases: Releases,
    private readonly comparisons: Comparisons,
    private readonly warnings: DraftWarnings,
    private readonly papers: SchedulePapers,
    private readonly events: Events,
    private readonly submissions: Submissions,
  ) {}

  @Get('events/:event/schedule/releases')
  async list(@Param('event', KeyPipe) slug: string) {
    const event = await this.events.get(slug);
    return page(<ReleasesPage event={event} releases={await this.releases.of(slug)} />);
  }

  @Get('events/:event/schedule/releases/new')
  preview(@Param('event', KeyPipe) slug: string) {
    return this.newPage(slug, emptyForm);
  }

  @Post('events/:event/schedule/releases')
  publish(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(ReleaseForm, body, {
      work: (form) => this.releases.publish(slug, form),
      then: ({ number }) => seeOther(releasesPath({ slug }), 'schedule.done.released', { number }),
      again: (form) => this.newPage(slug, form),
    });
  }

  @Get('schedule-releases/:id')
  async show(@Param('id', KeyPipe) id: string, @Query() query: Record<string, unknown>) {
    return page(<ReleasePage comparison={await this.comparisons.of(id, queryText(query.with))} />);
  }

  @Post('schedule-releases/:id/restoration')
  async restore(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    const { eventSlug } = await this.releases.get(id);
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.releases.restore(id),
      then: ({ number }) => seeOther(draftPath({ slug: eventSlug }), 'schedule.done.restored', { number }),
    });
  }

  /** By POST: that it was taken stays on record. */
  @Post('events/:event/schedule/papers')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async paper(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    const { form, mistakes } = readForm(PaperForm, body);
    if (!form) throw new InvalidFields(mistakes);
    return fileAnswer(await this.papers.of(slug, form));
  }

  @Get('events/:event/schedule/severities')
  async severities(@Param('event', KeyPipe) slug: string) {
    const values = severityAnswers(await this.warnings.settings(slug));
    return this.severitiesPage(slug, { values, errors: [] });
  }

  @Put('events/:event/schedule/severities')
  saveSeverities(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(SeveritiesForm, body, {
      work: async (form) => this.warnings.save((await this.events.get(slug)).slug, form),
      then: () => seeOther(draftPath({ slug }), 'schedule.done.severities'),
      again: (form) => this.severitiesPage(slug, form),
    });
  }

  private async newPage(slug: string, form: FormState) {
    return page(<NewReleasePage preview={await this.releases.preview(slug)} form={form} />);
  }

  private async severitiesPage(slug: string, form: FormState) {
    return page(<SeveritiesPage event={await this.events.get(slug)} form={form} />);
  }
}

import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { AnsweringSettingsPage } from '../../views/recommendations/answering-settings-page.js';
import { BriefingPage } from '../../views/recommendations/briefing-page.js';
import { CarriedOverPage } from '../../views/recommendations/carried-over-page.js';
import { DialoguePage } from '../../views/recommendations/dialogue-page.js';
import { FeedbackPage } from '../../views/recommendations/feedback-page.js';
import type { FeedbackForms } from '../../views/recommendations/feedback-page.js';
import { FiguresPage } from '../../views/recommendations/figures-page.js';
import { PublicationPage } from '../../views/recommendations/publication-page.js';
import { deskPath, feedbackPath, forumPath } from '../../views/recommendations/paths.js';
import type { FormState } from '../../views/ui/form-state.js';
import { emptyForm } from '../../views/ui/form-state.js';
import { Allow, agency, committee, district, either, Me, recorder } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { InvalidFields } from '../core/errors/refusals.js';
import { fileAnswer } from '../core/files/file-answer.js';
import { readForm } from '../core/forms/read-form.js';
import { withTypedDays } from '../core/forms/day-answers.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { Units } from '../programme/units.service.js';
import { CarriedOvers } from './following/carried-over.service.js';
import { DeliveryForm, VerdictForm } from './following/following.forms.js';
import { Feedbacks } from './following/feedback.service.js';
import { Forums } from './forums.service.js';
import { OfUnit } from './intake/intake-param.js';
import type { IntakeKey } from './recommendations.policy.js';
import { ReportForm } from './showing/report.forms.js';
import { ForumReports } from './showing/report.service.js';
import { RecommendationFigures } from './showing/figures.service.js';
import { AnsweringSettingForm, PublicationForm } from './answering/answering.forms.js';
import { Briefings } from './answering/briefing.service.js';
import { Dues, settingAnswers } from './answering/dues.service.js';
import { Publication } from './answering/publication.service.js';

/** What concerns all recommendations of one forum together. */
@Controller('events/:event')
@Allow(committee)
export class ForumController {
  constructor(
    private readonly forums: Forums,
    private readonly dues: Dues,
    private readonly briefings: Briefings,
    private readonly publication: Publication,
    private readonly feedback: Feedbacks,
    private readonly carried: CarriedOvers,
    private readonly figures: RecommendationFigures,
    private readonly reports: ForumReports,
    private readonly units: Units,
    private readonly submissions: Submissions,
  ) {}

  @Get('answering-settings')
  async settings(@Param('event', KeyPipe) slug: string) {
    const values = settingAnswers(await this.dues.settings((await this.forums.get(slug)).slug));
    return this.settingsPage(slug, { values, errors: [] });
  }

  @Put('answering-settings')
  saveSettings(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(AnsweringSettingForm, body, {
      work: async (form) => this.dues.save(await this.forums.get(slug), form),
      then: () => seeOther(deskPath, 'answers.done.settings'),
      again: (form) => this.settingsPage(slug, withTypedDays(form, ['draftsUntil'])),
    });
  }

  @Get('briefings/:unit')
  @Allow(either(committee, recorder, agency, district))
  async briefing(@Me() me: SignedIn, @OfUnit() key: IntakeKey) {
    await this.forums.get(key.eventSlug);
    return page(<BriefingPage view={await this.briefings.of(me, key)} />);
  }

  @Get('dialogue')
  @Allow(either(committee, recorder))
  async dialogue(@Param('event', KeyPipe) slug: string) {
    const { slug: eventSlug } = await this.forums.get(slug);
    return page(<DialoguePage view={await this.briefings.dialogue(eventSlug)} />);
  }

  @Get('publication')
  ready(@Param('event', KeyPipe) slug: string) {
    return this.publicationPage(slug, emptyForm);
  }

  @Post('publication')
  publish(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(PublicationForm, body, {
      work: async ({ seen }) => this.publication.publish((await this.forums.get(slug)).slug, seen),
      then: (count) => seeOther(forumPath(slug, 'publication'), 'answers.done.published', { count }),
      again: (form) => this.publicationPage(slug, form),
    });
  }

  @Get('feedback/:unit')
  @Allow(either(committee, district))
  feedbackOf(@Me() me: SignedIn, @OfUnit() key: IntakeKey) {
    return this.feedbackPage(me, key, {});
  }

  @Post('feedback/:unit/delivery')
  @Allow(either(committee, district))
  deliver(@Me() me: SignedIn, @OfUnit() key: IntakeKey, @Body() body: unknown) {
    return this.submissions.submit(DeliveryForm, body, {
      work: (form) => this.feedback.deliver(me, key, form),
      then: (count) => seeOther(feedbackPath(key), 'answers.done.delivered', { count }),
      again: (form) => this.feedbackPage(me, key, { delivery: withTypedDays(form, ['deliveredOn']) }),
    });
  }

  @Post('feedback/:unit/verdicts')
  @Allow(either(committee, district))
  judge(@Me() me: SignedIn, @OfUnit() key: IntakeKey, @Body() body: unknown) {
    return this.submissions.submit(VerdictForm, body, {
      work: (form) => this.feedback.judge(me, key, form),
      then: () => seeOther(feedbackPath(key), 'answers.done.judged'),
      again: (verdict) => this.feedbackPage(me, key, { verdict }),
    });
  }

  @Get('carried-over')
  @Allow(either(committee, recorder, agency, district))
  async carriedOver(@Param('event', KeyPipe) slug: string) {
    const { slug: eventSlug } = await this.forums.get(slug);
    return page(<CarriedOverPage view={await this.carried.of(eventSlug)} />);
  }

  @Get('recommendation-figures')
  async figuresOf(@Param('event', KeyPipe) slug: string) {
    const { slug: eventSlug } = await this.forums.get(slug);
    return page(<FiguresPage figures={await this.figures.of(eventSlug, { hidesFew: false })} />);
  }

  /** By POST: that it was taken stays on record. */
  @Post('recommendation-report')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async report(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    const { form, mistakes } = readForm(ReportForm, body);
    if (!form) throw new InvalidFields(mistakes);
    const { slug: eventSlug } = await this.forums.get(slug);
    return fileAnswer(await this.reports.of(eventSlug, form.format));
  }

  private async settingsPage(slug: string, form: FormState) {
    return page(<AnsweringSettingsPage event={await this.forums.get(slug)} form={form} />);
  }

  private async publicationPage(slug: string, form: FormState) {
    const event = await this.forums.get(slug);
    const ready = await this.publication.ready(event.slug);
    return page(
      <PublicationPage event={event} ready={ready} names={await this.units.shortNames()} form={form} />,
    );
  }

  private async feedbackPage(me: SignedIn, key: IntakeKey, forms: FeedbackForms) {
    const event = await this.forums.get(key.eventSlug);
    const answers = await this.feedback.of(me, key);
    const unit = await this.units.get(key.unitSlug);
    const names = await this.units.shortNames();
    return page(
      <FeedbackPage view={{ event, unit, answers, names, today: this.feedback.today() }} forms={forms} />,
    );
  }
}

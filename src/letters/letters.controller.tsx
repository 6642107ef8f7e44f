import { Body, Controller, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { IssuerPage } from '../../views/letters/issuer-page.js';
import { LettersPage } from '../../views/letters/letters-page.js';
import { lettersPath } from '../../views/letters/letter-paths.js';
import { MakeLettersPage } from '../../views/letters/make-letters-page.js';
import { TemplatePage } from '../../views/letters/template-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { emptyForm } from '../../views/ui/form-state.js';
import { Allow, committee } from '../accounts/policy.js';
import { Missing } from '../core/errors/refusals.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { queryText } from '../core/request/query-text.js';
import { Events } from '../programme/events.service.js';
import { issuerAnswers, Issuers } from './issuers.service.js';
import { LetterFiles } from './letter-files.service.js';
import { templateAnswers, LetterTemplates } from './letter-templates.service.js';
import { LetterViews } from './letter-views.service.js';
import { letterKinds } from './letter-words.js';
import type { LetterKind } from './letter-words.js';
import { IssuerForm, MakeForm, PrintForm, TemplateForm } from './letters.forms.js';
import { Letters } from './letters.service.js';
import { Recipients } from './recipients.service.js';

/** An event's letters: who issues them, in which words, to whom. */
@Controller('events/:event/letters')
@Allow(committee)
export class LettersController {
  constructor(
    private readonly letters: Letters,
    private readonly issuers: Issuers,
    private readonly templates: LetterTemplates,
    private readonly recipients: Recipients,
    private readonly events: Events,
    private readonly views: LetterViews,
    private readonly files: LetterFiles,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  all(@Param('event', KeyPipe) event: string) {
    return this.listPage(event, emptyForm);
  }

  @Get('new')
  fresh(@Param('event', KeyPipe) event: string, @Query('kind') kind: unknown) {
    return this.makePage(event, { values: { kind: queryText(kind) }, errors: [] });
  }

  @Post()
  make(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(MakeForm, body, {
      work: ({ kind, before, to }) =>
        this.letters.make(event, { kind: kind as LetterKind, before, keys: to }),
      then: (count) => seeOther(lettersPath(event), 'letters.done.made', { count }),
      again: (form) => this.makePage(event, form),
    });
  }

  /** By POST, since a long choice would not fit into an address. */
  @Post('prints')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async print(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    const printed: StreamableFile[] = [];
    const answer = await this.submissions.submit(PrintForm, body, {
      work: async ({ letter, format }) => {
        printed.push(await this.files.of(await this.letters.chosen(event, letter), format));
      },
      then: () => seeOther(lettersPath(event)),
      again: (form) => this.listPage(event, form),
      repeatable: true,
    });
    return printed[0] ?? answer;
  }

  @Get('issuer')
  async issuer(@Param('event', KeyPipe) event: string) {
    const issuer = await this.issuers.of(await this.events.get(event));
    return this.issuerPage(event, { values: issuerAnswers(issuer), errors: [] });
  }

  @Put('issuer')
  saveIssuer(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(IssuerForm, body, {
      work: ({ version, superior, name, letters, place, authority, signatory, recipients }) =>
        this.issuers.save(event, version, {
          superior,
          name,
          letters,
          place,
          authority,
          signatory,
          recipients,
        }),
      then: () => seeOther(lettersPath(event), 'letters.done.issuer'),
      again: (form) => this.issuerPage(event, form),
    });
  }

  @Get('templates/:kind')
  async template(@Param('event', KeyPipe) event: string, @Param('kind') kind: string) {
    const template = await this.templates.of(event, kindOf(kind));
    return this.templatePage(event, kindOf(kind), { values: templateAnswers(template), errors: [] });
  }

  @Put('templates/:kind')
  saveTemplate(@Param('event', KeyPipe) event: string, @Param('kind') kind: string, @Body() body: unknown) {
    const key = { eventSlug: event, kind: kindOf(kind) };
    return this.submissions.submit(TemplateForm, body, {
      work: ({ version, subject, body: text }) => this.templates.save(key, version, { subject, body: text }),
      then: () => seeOther(`${lettersPath(event)}/templates/${key.kind}`, 'letters.done.template'),
      again: (form) => this.templatePage(event, key.kind, form),
    });
  }

  /** As it would be made now for one real recipient. */
  @Get('templates/:kind/preview')
  @Header('cache-control', 'no-store')
  async preview(
    @Param('event', KeyPipe) event: string,
    @Param('kind') kind: string,
    @Query('to') to: unknown,
  ): Promise<StreamableFile> {
    return this.files.preview(await this.events.get(event), kindOf(kind), queryText(to));
  }

  private async listPage(event: string, form: FormState) {
    return page(<LettersPage view={await this.views.all(event)} form={form} />);
  }

  private async makePage(event: string, form: FormState) {
    return page(<MakeLettersPage {...await this.views.toMake(event)} form={form} />);
  }

  private async issuerPage(slug: string, form: FormState) {
    return page(<IssuerPage event={await this.events.get(slug)} form={form} />);
  }

  private async templatePage(slug: string, kind: LetterKind, form: FormState) {
    const event = await this.events.get(slug);
    const recipients = await this.recipients.of(event);
    return page(<TemplatePage event={event} kind={kind} recipients={recipients} form={form} />);
  }
}

function kindOf(text: string): LetterKind {
  const kind = letterKinds.find((one) => one === text);
  if (!kind) throw new Missing();
  return kind;
}

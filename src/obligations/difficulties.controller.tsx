import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { DifficultiesPage } from '../../views/obligations/difficulties-page.js';
import { DifficultyFormPage } from '../../views/obligations/difficulty-form-page.js';
import { DifficultyPage } from '../../views/obligations/difficulty-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { emptyForm } from '../../views/ui/form-state.js';
import { agency, Allow, committee, district, either, Me } from '../accounts/policy.js';
import { hasRole, ownUnits } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { Units } from '../programme/units.service.js';
import { Difficulties, isAnswerer } from './difficulties.service.js';
import { DifficultyForm, PostForm } from './obligations.forms.js';

const pathOf = (id: string) => `/difficulties/${id}`;

/** What hinders units, and what they are told. */
@Controller('difficulties')
@Allow(either(committee, district, agency))
export class DifficultiesController {
  constructor(
    private readonly difficulties: Difficulties,
    private readonly units: Units,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  async all(@Me() me: SignedIn) {
    return page(<DifficultiesPage rows={await this.difficulties.visibleTo(me)} />);
  }

  @Get('new')
  fresh(@Me() me: SignedIn) {
    return this.formPage(me, emptyForm);
  }

  @Post()
  write(@Me() me: SignedIn, @Body() body: unknown) {
    return this.submissions.submit(DifficultyForm, body, {
      work: (form) => this.difficulties.write(me, form),
      then: (id) => seeOther(pathOf(id), 'obligations.done.difficulty'),
      again: (form) => this.formPage(me, form),
    });
  }

  @Get(':id')
  show(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return this.threadPage(me, id, emptyForm);
  }

  @Post(':id/posts')
  reply(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(PostForm, body, {
      work: (form) => this.difficulties.reply(me, id, form),
      then: () => seeOther(pathOf(id), 'obligations.done.posted'),
      again: (form) => this.threadPage(me, id, form),
    });
  }

  @Post(':id/passing-up')
  @Allow(committee)
  passUp(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(PostForm, body, {
      work: (form) => this.difficulties.passUp(me, id, form),
      then: () => seeOther(pathOf(id), 'obligations.done.passed-up'),
      again: (form) => this.threadPage(me, id, form),
    });
  }

  private async formPage(me: SignedIn, form: FormState) {
    const units = await this.units.bySlugs(ownUnits(me));
    const choices = units.map(({ slug, shortName }) => ({ value: slug, text: shortName }));
    return page(<DifficultyFormPage choices={choices} form={form} />);
  }

  private async threadPage(me: SignedIn, id: string, form: FormState) {
    const view = await this.difficulties.get(me, id);
    const answers = isAnswerer(me, view.difficulty.unitSlug);
    return page(
      <DifficultyPage
        view={view}
        answers={answers}
        mayPassUp={hasRole(me, 'committee') && view.difficulty.state !== 'passed-up'}
        form={form}
      />,
    );
  }
}

import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { CompositionPage } from '../../../views/delegates/composition-page.js';
import { RulePage } from '../../../views/delegates/rule-page.js';
import { RulesPage } from '../../../views/delegates/rules-page.js';
import type { TextKey } from '../../../views/text/text.js';
import type { FormState } from '../../../views/ui/form-state.js';
import { Allow, committee } from '../../accounts/policy.js';
import { ConfirmationForm } from '../../core/forms/base-form.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { CompositionSetup } from './composition-setup.js';
import { ProfileSetup } from './profile-setup.js';
import type { RuleKey } from './profile-setup.js';
import { OfRule } from './rule-param.js';
import { CompositionForm, OverrulingForm, ProfileForm, RuleNumberForm } from './shape.forms.js';

/** What the committee asks of an event as a whole: its rules, and how the children should be made up. */
@Controller('setup')
@Allow(committee)
export class ShapeController {
  constructor(
    private readonly profiles: ProfileSetup,
    private readonly compositions: CompositionSetup,
    private readonly submissions: Submissions,
  ) {}

  @Get('composition/:event')
  async showComposition(@Param('event', KeyPipe) event: string) {
    const { values, ...rest } = await this.compositions.open(event);
    return page(<CompositionPage {...rest} form={{ values, errors: [] }} />);
  }

  @Put('composition/:event')
  setComposition(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(CompositionForm, body, {
      work: (form) => this.compositions.save(event, form),
      then: () => seeOther(`/setup/composition/${event}`, 'delegates.done.composition'),
      again: async (form) =>
        page(<CompositionPage event={(await this.compositions.open(event)).event} form={form} />),
    });
  }

  @Get('rules/:event')
  async showRules(@Param('event', KeyPipe) event: string) {
    return page(<RulesPage view={await this.profiles.open(event)} />);
  }

  @Put('rules/:event')
  chooseProfile(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(ProfileForm, body, {
      work: (form) => this.profiles.choose(event, form),
      then: () => seeOther(`/setup/rules/${event}`, 'delegates.done.profile'),
      again: async (form) => page(<RulesPage view={await this.profiles.open(event)} form={form} />),
    });
  }

  @Get('rules/:event/:rule')
  async showRule(@OfRule() key: RuleKey) {
    return page(<RulePage view={await this.profiles.openRule(key)} />);
  }

  @Put('rules/:event/:rule')
  setNumber(@OfRule() key: RuleKey, @Body() body: unknown) {
    return this.submissions.submit(RuleNumberForm, body, {
      work: (form) => this.profiles.setNumber(key, form),
      then: () => backTo(key, 'delegates.done.rule-number'),
      again: (form) => this.again(key, form),
    });
  }

  @Post('rules/:event/:rule/overruling')
  overrule(@OfRule() key: RuleKey, @Body() body: unknown) {
    return this.submissions.submit(OverrulingForm, body, {
      work: ({ reason }) => this.profiles.overrule(key, reason),
      then: () => backTo(key, 'delegates.done.rule-overruled'),
      again: (form) => this.again(key, form),
    });
  }

  @Delete('rules/:event/:rule/overruling')
  restore(@OfRule() key: RuleKey, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.profiles.restore(key),
      then: () => backTo(key, 'delegates.done.rule-restored'),
      again: (form) => this.again(key, form),
    });
  }

  private async again(key: RuleKey, form: FormState) {
    return page(<RulePage view={await this.profiles.openRule(key)} form={form} />);
  }
}

function backTo({ eventSlug }: RuleKey, done: TextKey) {
  return seeOther(`/setup/rules/${eventSlug}`, done);
}

import { Body, Controller, Delete, Get, Header, Param, Put } from '@nestjs/common';
import type { FormState } from '../../views/ui/form-state.js';
import { SeparateJourneyPage } from '../../views/travel/separate-journey-page.js';
import { journeyPath } from '../../views/travel/travel-paths.js';
import { Allow, district, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { SeparateJourneys } from './separate-journeys.service.js';
import type { Told } from './separate-journeys.service.js';
import { RejoinForm, SeparateJourneyForm } from './travel.forms.js';

/** What one person does otherwise than their delegation. */
@Controller('delegates/:id/travel')
@Allow(district)
export class SeparateJourneysController {
  constructor(
    private readonly separate: SeparateJourneys,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  async show(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const { values, ...view } = await this.separate.open(me, id);
    return page(<SeparateJourneyPage {...view} form={{ values, errors: [] }} />);
  }

  @Put()
  tell(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(SeparateJourneyForm, body, {
      work: (form) => this.separate.tell(me, id, form),
      then: told,
      again: (form) => this.again(me, id, form),
    });
  }

  @Delete()
  rejoin(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(RejoinForm, body, {
      work: (form) => this.separate.rejoin(me, id, form),
      then: told,
      again: ({ errors }) => this.again(me, id, { errors }),
    });
  }

  /** What was typed, or where nothing was typed, what is stored. */
  private async again(me: SignedIn, id: string, form: Partial<FormState>) {
    const { values, ...view } = await this.separate.open(me, id);
    return page(<SeparateJourneyPage {...view} form={{ values, errors: [], ...form }} />);
  }
}

function told({ delegate, isApart }: Told) {
  const words = isApart ? 'travel.done.apart' : 'travel.done.rejoined';
  return seeOther(journeyPath(delegate), words, { name: delegate.name });
}

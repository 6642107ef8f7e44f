import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ReadingPage } from '../../../views/recommendations/reading-page.js';
import type { ReadingForms } from '../../../views/recommendations/reading-page.js';
import { readingPath } from '../../../views/recommendations/paths.js';
import { Allow, reader } from '../../accounts/policy.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { CareClickForm, GiveBackForm, ReadingForm } from './care.forms.js';
import { Reading } from './reading.service.js';
import { Sealing } from './sealing.service.js';

/** The desk of who reads what children have said: masks names, gives back, or sets apart what may tell of harm. */
@Controller('reading')
@Allow(reader)
export class ReadingController {
  constructor(
    private readonly reading: Reading,
    private readonly sealing: Sealing,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  first() {
    return this.deskPage(null, {});
  }

  @Get(':id')
  show(@Param('id', KeyPipe) id: string) {
    return this.deskPage(id, {});
  }

  @Post(':id/taking')
  take(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ReadingForm, body, {
      work: (form) => this.reading.take(id, form),
      then: ({ number }) => seeOther(readingPath, 'recommendations.done.taken', { number: number ?? 0 }),
      again: (masks) => this.deskPage(id, { masks }),
    });
  }

  @Post(':id/return')
  giveBack(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(GiveBackForm, body, {
      work: ({ version, reason }) => this.reading.giveBack(id, version, reason),
      then: () => seeOther(readingPath, 'recommendations.done.given-back'),
      again: (back) => this.deskPage(id, { back }),
    });
  }

  @Post(':id/sealing')
  seal(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(CareClickForm, body, {
      work: async ({ version }) => this.sealing.take(await this.reading.readable(id), version),
      then: () => seeOther(readingPath, 'recommendations.done.sealed'),
      again: (seal) => this.deskPage(id, { seal }),
    });
  }

  private async deskPage(id: string | null, forms: ReadingForms) {
    return page(<ReadingPage view={await this.reading.view(id)} forms={forms} />);
  }
}

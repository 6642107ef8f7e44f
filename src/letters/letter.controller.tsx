import { Body, Controller, Delete, Get, Header, Param, Post, Put } from '@nestjs/common';
import { LetterPage } from '../../views/letters/letter-page.js';
import type { LetterForms } from '../../views/letters/letter-page.js';
import { lettersPath } from '../../views/letters/letter-paths.js';
import { Allow, committee } from '../accounts/policy.js';
import { HandsOutScan, scanAnswer } from '../core/files/scan-answer.js';
import { scanLimits } from '../core/files/scans.js';
import { TakesFiles } from '../core/files/takes-files.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { LetterFiles } from './letter-files.service.js';
import { LetterViews } from './letter-views.service.js';
import { LetterClickForm, NumberForm } from './letters.forms.js';
import { Letters, numberOf } from './letters.service.js';

/** One letter: its file, its number and its scan. */
@Controller()
@Allow(committee)
export class LetterController {
  constructor(
    private readonly letters: Letters,
    private readonly views: LetterViews,
    private readonly files: LetterFiles,
    private readonly submissions: Submissions,
  ) {}

  @Get('letters/:id')
  show(@Param('id', KeyPipe) id: string) {
    return this.letterPage(id, {});
  }

  @Get('letters/:id/pdf')
  @Header('cache-control', 'no-store')
  async pdf(@Param('id', KeyPipe) id: string) {
    return this.files.of([await this.letters.get(id)], 'pdf');
  }

  @Get('letters/:id/docx')
  @Header('cache-control', 'no-store')
  async docx(@Param('id', KeyPipe) id: string) {
    return this.files.of([await this.letters.get(id)], 'docx');
  }

  @Put('letters/:id/number')
  @TakesFiles(scanLimits)
  giveNumber(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(NumberForm, body, {
      work: (form) => this.letters.giveNumber(id, form),
      then: ({ number, symbol }) =>
        seeOther(`/letters/${id}`, 'letters.done.numbered', {
          number: numberOf({ number: number ?? 0, symbol }),
        }),
      again: (number) => this.letterPage(id, { number }),
    });
  }

  @Delete('letters/:id')
  discard(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(LetterClickForm, body, {
      work: ({ version }) => this.letters.discard(id, version),
      then: ({ eventSlug }) => seeOther(lettersPath(eventSlug), 'letters.done.discarded'),
      again: (click) => this.letterPage(id, { click }),
    });
  }

  /** A reading that stays on record is a deed: never a GET. */
  @Post('letter-scans/:id/openings')
  @HandsOutScan()
  async openScan(@Param('id', KeyPipe) id: string) {
    const { scan, letter, file } = await this.letters.openScan(id);
    const name = numberOf({ number: letter.number ?? 0, symbol: letter.symbol }).replaceAll('/', '-');
    return scanAnswer(scan, { name, file });
  }

  private async letterPage(id: string, forms: LetterForms) {
    return page(<LetterPage view={await this.views.one(id)} forms={forms} />);
  }
}

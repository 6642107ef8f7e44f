import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { Allow, committee } from '../accounts/policy.js';
import { attachment } from '../core/files/attachment.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import type { Page } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { RunPage } from '../../views/badges/run-page.js';
import { BadgeDesk } from './badge-desk.service.js';
import { BadgeFaces } from './badge-faces.service.js';
import { PrintFiles } from './print-files.service.js';
import { PrintRuns } from './print-runs.service.js';

/** One print run: how far it is, and its file. */
@Controller('print-runs/:id')
@Allow(committee)
export class PrintRunsController {
  constructor(
    private readonly desk: BadgeDesk,
    private readonly runs: PrintRuns,
    private readonly files: PrintFiles,
    private readonly faces: BadgeFaces,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  async show(@Param('id', KeyPipe) id: string): Promise<Page> {
    return page(<RunPage {...await this.desk.run(id)} />);
  }

  @Post('attempts')
  tryAgain(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.runs.tryAgain(id),
      then: () => seeOther(`/print-runs/${id}`, 'badges.queued-again'),
    });
  }

  /** By POST, since taking the file away is logged, and nothing may fetch it ahead. */
  @Post('downloads')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async download(@Param('id', KeyPipe) id: string): Promise<StreamableFile> {
    const run = await this.runs.takeFile(id);
    const { title } = await this.faces.styleOf(run);
    const sheets = await this.files.open(id);
    return new StreamableFile(sheets, { type: 'application/pdf', disposition: attachment(`${title}.pdf`) });
  }
}

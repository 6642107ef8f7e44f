import { Body, Controller, Get, HttpCode, Param, Post, Put, StreamableFile } from '@nestjs/common';
import { ConcernPage } from '../../../views/recommendations/concern-page.js';
import type { ConcernForms } from '../../../views/recommendations/concern-page.js';
import { ConcernsPage } from '../../../views/recommendations/concerns-page.js';
import { concernsPath } from '../../../views/recommendations/paths.js';
import { Allow, safeguarding } from '../../accounts/policy.js';
import { attachment } from '../../core/files/attachment.js';
import { HandsOutScan } from '../../core/files/scan-answer.js';
import { withTypedDays } from '../../core/forms/day-answers.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { withoutMarks } from '../../core/vietnamese/fold.js';
import { ClosingForm, concernFormIn, ConcernFormForm, ReportForm } from './care.forms.js';
import { ConcernFiles } from './concern-files.service.js';
import { Concerns } from './concerns.service.js';

/** The sealed queue. Whatever shows a text is a POST, since it leaves an activity; what is written leads back to the closed list. */
@Controller('concerns')
@Allow(safeguarding)
export class ConcernsController {
  constructor(
    private readonly concerns: Concerns,
    private readonly files: ConcernFiles,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  async all() {
    return page(<ConcernsPage rows={await this.concerns.all()} />);
  }

  @Post(':id/openings')
  @HttpCode(200)
  open(@Param('id', KeyPipe) id: string) {
    return this.concernPage(id, {});
  }

  @Post(':id/reports')
  report(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ReportForm, body, {
      work: (form) => this.concerns.report(id, form),
      then: () => seeOther(concernsPath, 'recommendations.done.reported'),
      again: (report) => this.concernPage(id, { report: withTypedDays(report, ['toldOn']) }),
    });
  }

  @Put(':id/form')
  writeForm(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConcernFormForm, body, {
      work: (form) => this.concerns.writeForm(id, form.version, concernFormIn(form)),
      then: () => seeOther(concernsPath, 'recommendations.done.form-saved'),
      again: (form) => this.concernPage(id, { form }),
    });
  }

  @Post(':id/closing')
  close(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ClosingForm, body, {
      work: ({ version, words }) => this.concerns.close(id, version, words),
      then: () => seeOther(concernsPath, 'recommendations.done.closed'),
      again: (closing) => this.concernPage(id, { closing }),
    });
  }

  @Post(':id/files/:file/openings')
  @HandsOutScan()
  async openFile(@Param('id', KeyPipe) id: string, @Param('file', KeyPipe) file: string) {
    const { name, type, bytes } = await this.files.open(id, file);
    return new StreamableFile(bytes, { type, disposition: attachment(withoutMarks(name)) });
  }

  private async concernPage(id: string, forms: ConcernForms) {
    return page(<ConcernPage view={await this.concerns.open(id)} forms={forms} />);
  }
}

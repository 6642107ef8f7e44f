import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { HandsOutScan, scanAnswer } from '../core/files/scan-answer.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { ConsentScans } from './consent-scans.service.js';

const t = translate('vi');

/** A signed paper as a file. */
@Controller('consent-scans/:id')
@Allow(either(committee, district))
export class ConsentScansController {
  constructor(
    private readonly scans: ConsentScans,
    private readonly submissions: Submissions,
  ) {}

  /** A reading that stays on record is a deed: never a GET. */
  @Post('openings')
  @HandsOutScan()
  async open(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const { scan, file } = await this.scans.open(me, id);
    return scanAnswer(scan, { name: t('consents.scan-name', { number: id.slice(0, 8) }), file });
  }

  @Delete()
  remove(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.scans.remove(me, id),
      then: (delegate) =>
        seeOther(`/delegates/${delegate.id}/consents`, 'consents.done.scan-removed', { name: delegate.name }),
    });
  }
}

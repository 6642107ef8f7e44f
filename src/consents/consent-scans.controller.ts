import { Body, Controller, Delete, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { attachment } from '../core/files/attachment.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { ConsentScans } from './consent-scans.service.js';

const t = translate('vi');
const alone = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** A signed paper as a file. */
@Controller('consent-scans/:id')
@Allow(either(committee, district))
export class ConsentScansController {
  constructor(
    private readonly scans: ConsentScans,
    private readonly submissions: Submissions,
  ) {}

  /** A reading that stays on record is a deed: never a GET. The file is handed out to be saved, and acts nowhere. */
  @Post('openings')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', alone)
  @Header('x-content-type-options', 'nosniff')
  async open(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const { scan, file } = await this.scans.open(me, id);
    const ending = scan.type === 'application/pdf' ? 'pdf' : 'jpg';
    const name = `${t('consents.scan-name', { number: id.slice(0, 8) })}.${ending}`;
    return new StreamableFile(file, { type: scan.type, disposition: attachment(name), length: scan.bytes });
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

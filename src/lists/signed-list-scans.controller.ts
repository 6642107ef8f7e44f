import { Controller, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { attachment } from '../core/files/attachment.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { scanFileName } from './file-names.js';
import { SignedListScans } from './signed-list-scans.service.js';

const alone = "default-src 'none'; sandbox; frame-ancestors 'none'";

/** The signed paper as a file. */
@Controller('signed-list-scans/:id')
@Allow(either(committee, district))
export class SignedListScansController {
  constructor(private readonly scans: SignedListScans) {}

  /** A reading that stays on record is a deed: never a GET. The file is handed out to be saved, and acts nowhere. */
  @Post('openings')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Header('content-security-policy', alone)
  @Header('x-content-type-options', 'nosniff')
  async open(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const { scan, list, file } = await this.scans.open(me, id);
    const disposition = attachment(scanFileName(list, scan));
    return new StreamableFile(file, { type: scan.type, disposition, length: scan.bytes });
  }
}

import { Controller, Param, Post } from '@nestjs/common';
import { Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { HandsOutScan, scanAnswer } from '../core/files/scan-answer.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { scanFileName } from './file-names.js';
import { SignedListScans } from './signed-list-scans.service.js';

/** The signed paper as a file. */
@Controller('signed-list-scans/:id')
@Allow(either(committee, district))
export class SignedListScansController {
  constructor(private readonly scans: SignedListScans) {}

  /** A reading that stays on record is a deed: never a GET. */
  @Post('openings')
  @HandsOutScan()
  async open(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const { scan, list, file } = await this.scans.open(me, id);
    return scanAnswer(scan, { name: scanFileName(list, scan), file });
  }
}

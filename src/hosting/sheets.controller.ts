import { Controller, Get, Header, Param } from '@nestjs/common';
import { agency, Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { fileAnswer } from '../core/files/file-answer.js';
import { AssignmentSheets } from './assignment-sheets.service.js';

/** The assignment sheet, to print or to take away. */
@Controller('events/:event/host-tasks/sheet')
@Allow(either(committee, district, agency))
export class SheetsController {
  constructor(private readonly sheets: AssignmentSheets) {}

  @Get('pdf')
  @Header('cache-control', 'no-store')
  async pdf(@Me() me: SignedIn, @Param('event', KeyPipe) event: string) {
    return fileAnswer(await this.sheets.sheet(me, event, 'pdf'));
  }

  @Get('docx')
  @Header('cache-control', 'no-store')
  async word(@Me() me: SignedIn, @Param('event', KeyPipe) event: string) {
    return fileAnswer(await this.sheets.sheet(me, event, 'docx'));
  }

  @Get('xlsx')
  @Header('cache-control', 'no-store')
  async excel(@Me() me: SignedIn, @Param('event', KeyPipe) event: string) {
    return fileAnswer(await this.sheets.sheet(me, event, 'xlsx'));
  }
}

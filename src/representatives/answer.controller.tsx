import { Body, Controller, Delete, Get, Header, Param, Post, Put, UseGuards } from '@nestjs/common';
import { Allow, anyone } from '../accounts/policy.js';
import { HandsOutScan } from '../core/files/scan-answer.js';
import { TakesFiles } from '../core/files/takes-files.js';
import { page } from '../core/html/page.js';
import type { Page } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { AnswerDesk } from './answer-desk.js';
import { CodeDesk } from './code-desk.js';
import type { Entrance } from './entrance.js';
import { ByLink, LinkGuard } from './link.guard.js';
import { seatFileLimits } from './representatives.forms.js';

/**
 * The page behind the link of an invitation. Mail programs open links before people do, and more than once: looking changes
 * nothing, an answer is a form of its own.
 */
@Controller('answer/:token')
@Allow(anyone)
@UseGuards(LinkGuard)
export class AnswerController {
  constructor(
    private readonly desk: AnswerDesk,
    private readonly codes: CodeDesk,
  ) {}

  @Get()
  @Header('x-robots-tag', 'noindex, nofollow')
  show(@ByLink() place: Entrance | null) {
    return place ? this.desk.show(place) : this.deadLink();
  }

  @Get('receipt')
  @Header('x-robots-tag', 'noindex, nofollow')
  receipt(@ByLink() place: Entrance | null) {
    return place ? this.desk.receipt(place) : this.deadLink();
  }

  @Put('representative')
  @TakesFiles(seatFileLimits)
  name(@ByLink() place: Entrance, @Body() body: unknown) {
    return this.desk.name(place, body);
  }

  @Post('refusal')
  @TakesFiles(seatFileLimits)
  decline(@ByLink() place: Entrance, @Body() body: unknown) {
    return this.desk.decline(place, body);
  }

  @Put('contents')
  @TakesFiles(seatFileLimits)
  prepare(@ByLink() place: Entrance, @Body() body: unknown) {
    return this.desk.prepare(place, body);
  }

  @Delete('files/:file')
  removeFile(@ByLink() place: Entrance, @Param('file', KeyPipe) file: string, @Body() body: unknown) {
    return this.desk.removeFile(place, file, body);
  }

  @Post('files/:file/openings')
  @HandsOutScan()
  openFile(@ByLink() place: Entrance, @Param('file', KeyPipe) file: string) {
    return this.desk.openFile(place, file);
  }

  @Delete('readiness')
  reopen(@ByLink() place: Entrance, @Body() body: unknown) {
    return this.desk.reopen(place, body);
  }

  /** Whatever opens nothing leads to the same page, which helps on. */
  private async deadLink(): Promise<Page> {
    return page((await this.codes.page('dead-link')).content, 404);
  }
}

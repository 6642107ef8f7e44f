import { Body, Controller, Delete, Get, Header, Param, Post, Put } from '@nestjs/common';
import { Allow, anyone } from '../accounts/policy.js';
import { HandsOutScan } from '../core/files/scan-answer.js';
import { TakesFiles } from '../core/files/takes-files.js';
import { page } from '../core/html/page.js';
import type { Page, SeeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { AnswerDesk } from './answer-desk.js';
import { CodeDesk } from './code-desk.js';
import type { Entrance } from './entrance.js';
import { seatFileLimits } from './representatives.forms.js';
import { SeatInvitations } from './seat-invitations.service.js';

/**
 * The page behind the link of an invitation. Mail programs open links before people do, and more than once: looking changes
 * nothing, an answer is a form of its own.
 */
@Controller('answer/:token')
@Allow(anyone)
export class AnswerController {
  constructor(
    private readonly desk: AnswerDesk,
    private readonly codes: CodeDesk,
    private readonly invitations: SeatInvitations,
  ) {}

  @Get()
  @Header('x-robots-tag', 'noindex, nofollow')
  show(@Param('token') token: string) {
    return this.at(token, (place) => this.desk.show(place));
  }

  @Get('receipt')
  @Header('x-robots-tag', 'noindex, nofollow')
  receipt(@Param('token') token: string) {
    return this.at(token, (place) => this.desk.receipt(place));
  }

  @Put('representative')
  @TakesFiles(seatFileLimits)
  name(@Param('token') token: string, @Body() body: unknown) {
    return this.at(token, (place) => this.desk.name(place, body));
  }

  @Post('refusal')
  @TakesFiles(seatFileLimits)
  decline(@Param('token') token: string, @Body() body: unknown) {
    return this.at(token, (place) => this.desk.decline(place, body));
  }

  @Put('topics')
  chooseTopics(@Param('token') token: string, @Body() body: unknown) {
    return this.at(token, (place) => this.desk.chooseTopics(place, body));
  }

  @Put('texts')
  writeTexts(@Param('token') token: string, @Body() body: unknown) {
    return this.at(token, (place) => this.desk.writeTexts(place, body));
  }

  @Post('files')
  @TakesFiles(seatFileLimits)
  addFiles(@Param('token') token: string, @Body() body: unknown) {
    return this.at(token, (place) => this.desk.addFiles(place, body));
  }

  @Delete('files/:file')
  removeFile(@Param('token') token: string, @Param('file', KeyPipe) file: string, @Body() body: unknown) {
    return this.at(token, (place) => this.desk.removeFile(place, file, body));
  }

  @Post('files/:file/openings')
  @HandsOutScan()
  openFile(@Param('token') token: string, @Param('file', KeyPipe) file: string) {
    return this.at(token, (place) => this.desk.openFile(place, file));
  }

  @Post('readiness')
  declareReady(@Param('token') token: string, @Body() body: unknown) {
    return this.at(token, (place) => this.desk.declareReady(place, body));
  }

  @Delete('readiness')
  reopen(@Param('token') token: string, @Body() body: unknown) {
    return this.at(token, (place) => this.desk.reopen(place, body));
  }

  /** Whatever opens nothing leads to the same page, which helps on. */
  private async at<T>(token: string, work: (place: Entrance) => Promise<T>): Promise<T | Page | SeeOther> {
    const place = await this.invitations.byToken(token);
    if (!place) return page((await this.codes.page('dead-link')).content, 404);
    const { eventSlug, unitSlug, number } = place;
    return work({ key: { eventSlug, unitSlug, number }, by: 'link', base: `/answer/${token}` });
  }
}

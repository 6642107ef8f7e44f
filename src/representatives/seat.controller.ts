import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { agency, Allow, committee, either } from '../accounts/policy.js';
import { HandsOutScan } from '../core/files/scan-answer.js';
import { TakesFiles } from '../core/files/takes-files.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { AnswerDesk } from './answer-desk.js';
import type { Entrance } from './entrance.js';
import { AtPlace } from './place-param.js';
import { seatFileLimits } from './representatives.forms.js';

/** One place of a seat, for the agency that fills it and for the committee. */
@Controller('events/:event/seats/:unit/:number')
@Allow(either(committee, agency))
export class SeatController {
  constructor(private readonly desk: AnswerDesk) {}

  @Get()
  show(@AtPlace() place: Entrance) {
    return this.desk.show(place);
  }

  @Get('receipt')
  receipt(@AtPlace() place: Entrance) {
    return this.desk.receipt(place);
  }

  @Put('representative')
  @TakesFiles(seatFileLimits)
  name(@AtPlace() place: Entrance, @Body() body: unknown) {
    return this.desk.name(place, body);
  }

  @Post('refusal')
  @TakesFiles(seatFileLimits)
  decline(@AtPlace() place: Entrance, @Body() body: unknown) {
    return this.desk.decline(place, body);
  }

  @Put('contents')
  @TakesFiles(seatFileLimits)
  prepare(@AtPlace() place: Entrance, @Body() body: unknown) {
    return this.desk.prepare(place, body);
  }

  @Delete('files/:file')
  removeFile(@AtPlace() place: Entrance, @Param('file', KeyPipe) file: string, @Body() body: unknown) {
    return this.desk.removeFile(place, file, body);
  }

  /** A reading that stays on record is a deed: never a GET. */
  @Post('files/:file/openings')
  @HandsOutScan()
  openFile(@AtPlace() place: Entrance, @Param('file', KeyPipe) file: string) {
    return this.desk.openFile(place, file);
  }

  @Delete('readiness')
  reopen(@AtPlace() place: Entrance, @Body() body: unknown) {
    return this.desk.reopen(place, body);
  }
}

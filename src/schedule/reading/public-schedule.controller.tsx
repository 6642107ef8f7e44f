import { Controller, Get, Param, Query } from '@nestjs/common';
import { ScheduleChangesPage } from '../../../views/schedule/schedule-changes-page.js';
import { SchedulePage } from '../../../views/schedule/schedule-page.js';
import { Allow, anyone } from '../../accounts/policy.js';
import { page } from '../../core/html/page.js';
import { SharedByVisitors } from '../../core/html/visitor-pages.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { scheduleFilterOf } from './schedule-filter.js';
import { ScheduleLog } from './schedule-log.service.js';
import { ScheduleReading } from './reading.service.js';

const clockMinutes = 5;

/** What happens when and where, for everybody. */
@Controller('events/:event/schedule')
@Allow(anyone)
export class PublicScheduleController {
  constructor(
    private readonly reading: ScheduleReading,
    private readonly log: ScheduleLog,
  ) {}

  @Get()
  @SharedByVisitors({ minutes: clockMinutes })
  async show(@Param('event', KeyPipe) slug: string, @Query() query: Record<string, unknown>) {
    return page(<SchedulePage schedule={await this.reading.of(slug)} filter={scheduleFilterOf(query)} />);
  }

  @Get('changes')
  @SharedByVisitors()
  async changes(@Param('event', KeyPipe) slug: string) {
    return page(<ScheduleChangesPage log={await this.log.of(slug)} />);
  }
}

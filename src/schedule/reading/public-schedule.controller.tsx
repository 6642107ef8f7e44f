import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { ScheduleChangesPage } from '../../../views/schedule/schedule-changes-page.js';
import { SchedulePage } from '../../../views/schedule/schedule-page.js';
import { Allow, anyone } from '../../accounts/policy.js';
import { page } from '../../core/html/page.js';
import { SharedByVisitors } from '../../core/html/visitor-pages.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { Calendars } from './calendars.service.js';
import { scheduleJson } from './schedule-json.js';
import { isFor, scheduleFilterOf } from './schedule-filter.js';
import { ScheduleLog } from './schedule-log.service.js';
import { ScheduleReading } from './reading.service.js';

const clockMinutes = 5;
const calendarType = 'text/calendar; charset=utf-8';

/** What happens when and where, for everybody. */
@Controller('events/:event/schedule')
@Allow(anyone)
export class PublicScheduleController {
  constructor(
    private readonly reading: ScheduleReading,
    private readonly log: ScheduleLog,
    private readonly calendars: Calendars,
  ) {}

  @Get()
  @SharedByVisitors({ minutes: clockMinutes })
  async show(@Param('event', KeyPipe) slug: string, @Query() query: Record<string, unknown>) {
    return page(<SchedulePage schedule={await this.reading.of(slug)} filter={scheduleFilterOf(query)} />);
  }

  /** For calendars that fetch it again every hour. */
  @Get('calendar.ics')
  @Header('content-type', calendarType)
  calendar(@Param('event', KeyPipe) slug: string, @Query() query: Record<string, unknown>) {
    const { group } = scheduleFilterOf(query);
    return this.calendars.of(slug, '', ({ audience: { groups } }) => isFor(groups, group));
  }

  /** For other sites, which may read it from any page of theirs. */
  @Get('schedule.json')
  @Header('access-control-allow-origin', '*')
  async json(@Param('event', KeyPipe) slug: string) {
    return scheduleJson(await this.reading.of(slug));
  }

  @Get('changes')
  @SharedByVisitors()
  async changes(@Param('event', KeyPipe) slug: string) {
    return page(<ScheduleChangesPage log={await this.log.of(slug)} />);
  }
}

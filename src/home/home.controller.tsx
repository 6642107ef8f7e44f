import { Controller, Get, Param } from '@nestjs/common';
import { Allow, anyone } from '../accounts/policy.js';
import { page } from '../core/html/page.js';
import { SharedByVisitors } from '../core/html/visitor-pages.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { EventPage } from '../../views/home/event-page.js';
import { HomePage } from '../../views/home/home-page.js';
import { NoPlanPage } from '../../views/home/no-plan-page.js';
import { PrivacyPage } from '../../views/home/privacy-page.js';
import { PublicEvents } from './public-events.service.js';

@Controller()
@Allow(anyone)
export class HomeController {
  constructor(private readonly publicEvents: PublicEvents) {}

  @Get()
  @SharedByVisitors()
  async home() {
    const home = await this.publicEvents.home();
    return page(home ? <HomePage {...home} /> : <NoPlanPage />);
  }

  @Get('events/:event')
  @SharedByVisitors()
  async event(@Param('event', KeyPipe) slug: string) {
    return page(<EventPage {...await this.publicEvents.event(slug)} />);
  }

  @Get('privacy')
  @SharedByVisitors()
  privacy() {
    return page(<PrivacyPage />);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { OpeningsPage } from '../../views/privacy/openings-page.js';
import { RetentionPage } from '../../views/privacy/retention-page.js';
import { Allow, committee } from '../accounts/policy.js';
import { page } from '../core/html/page.js';
import { HeldData } from './held-data.service.js';
import { openingsFilterOf } from './openings-filter.js';
import { Openings } from './openings.service.js';

/** The committee sees what is still held and who has opened what. */
@Controller('privacy')
@Allow(committee)
export class PrivacyController {
  constructor(
    private readonly heldData: HeldData,
    private readonly openings: Openings,
  ) {}

  @Get('retention')
  async retention() {
    return page(<RetentionPage {...await this.heldData.overview()} />);
  }

  @Get('openings')
  async opened(@Query() query: Record<string, unknown>) {
    return page(<OpeningsPage {...await this.openings.list(openingsFilterOf(query))} />);
  }
}

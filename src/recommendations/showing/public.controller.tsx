import { Controller, Get, Param, Query } from '@nestjs/common';
import { PublicItemPage } from '../../../views/recommendations/public-item-page.js';
import { PublicListPage } from '../../../views/recommendations/public-list-page.js';
import { Allow, anyone } from '../../accounts/policy.js';
import { page } from '../../core/html/page.js';
import { SharedByVisitors } from '../../core/html/visitor-pages.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { publicFilterOf } from './public-filter.js';
import { Shown } from './shown.service.js';

/** What children asked, what was answered, and what became of it. */
@Controller('recommendations')
@Allow(anyone)
export class PublicController {
  constructor(private readonly shown: Shown) {}

  @Get()
  @SharedByVisitors()
  async list(@Query() query: Record<string, unknown>) {
    return page(<PublicListPage list={await this.shown.list(publicFilterOf(query))} />);
  }

  @Get(':id')
  @SharedByVisitors()
  async item(@Param('id', KeyPipe) id: string) {
    return page(<PublicItemPage shown={await this.shown.page(id)} />);
  }
}

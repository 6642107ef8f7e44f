import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { SheetLetterheadPage } from '../../views/hosting/letterhead-page.js';
import { tasksPath } from '../../views/hosting/paths.js';
import { Allow, district, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { Letterheads } from '../lists/letterheads.service.js';
import { LetterheadForm } from '../lists/lists.forms.js';
import { Hosts } from './hosts.service.js';

/** What the host's unit puts around its assignment sheet. */
@Controller('events/:event/host-tasks/letterhead')
@Allow(district)
export class SheetLetterheadController {
  constructor(
    private readonly hosts: Hosts,
    private readonly letterheads: Letterheads,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  async show(@Me() me: SignedIn, @Param('event', KeyPipe) event: string) {
    const { values, ...place } = await this.open(me, event);
    return page(<SheetLetterheadPage {...place} form={{ values, errors: [] }} />);
  }

  @Put()
  save(@Me() me: SignedIn, @Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(LetterheadForm, body, {
      work: async (form) => this.letterheads.save(me, await this.keyOf(me, event), form),
      then: () => seeOther(tasksPath({ slug: event }), 'lists.letterhead.saved'),
      again: async (form) => page(<SheetLetterheadPage {...await this.open(me, event)} form={form} />),
    });
  }

  private async open(me: SignedIn, event: string) {
    return this.letterheads.open(me, await this.keyOf(me, event));
  }

  private async keyOf(me: SignedIn, eventSlug: string) {
    const { host } = await this.hosts.own(me, eventSlug);
    return { eventSlug, unitSlug: host.slug };
  }
}

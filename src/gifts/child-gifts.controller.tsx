import { Body, Controller, Delete, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { delegationPath } from '../../views/delegates/paths.js';
import { ChildGiftsPage } from '../../views/gifts/child-gifts-page.js';
import { GiftPage } from '../../views/gifts/gift-page.js';
import { UnitGiftsPage } from '../../views/gifts/unit-gifts-page.js';
import { Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { At } from '../delegates/delegation-param.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { fileAnswer } from '../core/files/file-answer.js';
import { GiftDesks } from './gift-desk.service.js';
import { GiftLists } from './gift-lists.service.js';
import { GiftReader } from './gift-reader.js';
import { GiftForm, GiftRemovalForm } from './gifts.forms.js';
import { Gifts } from './gifts.service.js';

/** A district's gifts. What is saved leads to the delegation and never to the child, which nothing that is stored may name. */
@Controller()
export class ChildGiftsController {
  constructor(
    private readonly gifts: Gifts,
    private readonly desks: GiftDesks,
    private readonly reader: GiftReader,
    private readonly lists: GiftLists,
    private readonly submissions: Submissions,
  ) {}

  @Post('events/:event/delegations/:unit/gift-reading')
  @Allow(district)
  @HttpCode(200)
  async openUnit(@Me() me: SignedIn, @At() key: DelegationKey) {
    return page(<UnitGiftsPage {...await this.desks.ofUnit(me, key)} />);
  }

  @Post('events/:event/delegations/:unit/gift-lists')
  @Allow(district)
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async list(@Me() me: SignedIn, @At() key: DelegationKey) {
    return fileAnswer(await this.lists.ofUnit(me, key, 'pdf'));
  }

  @Post('delegates/:id/gift-reading')
  @Allow(district)
  @HttpCode(200)
  async openChild(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return page(<ChildGiftsPage {...await this.reader.ofChild(me, id)} />);
  }

  @Post('delegates/:id/gifts')
  @Allow(district)
  propose(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(GiftForm, body, {
      work: (form) => this.gifts.propose(me, id, form),
      then: (child) => seeOther(pathOf(child), 'gifts.done.proposed'),
      again: async (form) => page(<ChildGiftsPage {...await this.reader.ofChild(me, id)} form={form} />),
    });
  }

  @Post('gifts/:id/reading')
  @Allow(either(committee, district))
  @HttpCode(200)
  async open(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return page(<GiftPage {...await this.reader.one(me, id)} />);
  }

  @Put('gifts/:id')
  @Allow(district)
  edit(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(GiftForm, body, {
      work: (form) => this.gifts.edit(me, id, form),
      then: (child) => seeOther(pathOf(child), 'gifts.done.edited'),
      again: async (form) => page(<GiftPage {...await this.reader.one(me, id)} form={form} />),
    });
  }

  @Delete('gifts/:id')
  @Allow(district)
  remove(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(GiftRemovalForm, body, {
      work: (form) => this.gifts.remove(me, id, form),
      then: (child) => seeOther(pathOf(child), 'gifts.done.removed'),
      again: async (form) => page(<GiftPage {...await this.reader.one(me, id)} form={form} />),
    });
  }
}

function pathOf({ eventSlug, unitSlug }: DelegationKey): string {
  return delegationPath({ event: { slug: eventSlug }, unit: { slug: unitSlug } });
}

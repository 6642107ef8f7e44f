import { Body, Controller, Get, Header, HttpCode, Param, Post, Put } from '@nestjs/common';
import { GiftsPage } from '../../views/gifts/gifts-page.js';
import { GiftPage } from '../../views/gifts/gift-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Allow, committee, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { InvalidFields } from '../core/errors/refusals.js';
import { readForm } from '../core/forms/read-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { fileAnswer } from '../core/files/file-answer.js';
import type { Event } from '../programme/event.entity.js';
import { GiftDesks } from './gift-desk.service.js';
import { GiftLists } from './gift-lists.service.js';
import { GiftReader } from './gift-reader.js';
import { ChosenGiftsForm, DecisionForm, GiftListForm } from './gifts.forms.js';
import { Gifts } from './gifts.service.js';

/** The committee's gifts. Whatever shows one is a POST, since it leaves an activity; what is saved leads back to the closed page. */
@Controller()
@Allow(committee)
export class GiftsController {
  constructor(
    private readonly gifts: Gifts,
    private readonly desks: GiftDesks,
    private readonly reader: GiftReader,
    private readonly lists: GiftLists,
    private readonly submissions: Submissions,
  ) {}

  @Get('events/:event/gifts')
  async closed(@Param('event', KeyPipe) event: string) {
    return page(<GiftsPage {...await this.desks.closed(event)} />);
  }

  @Post('events/:event/gifts/reading')
  @HttpCode(200)
  async open(@Param('event', KeyPipe) event: string) {
    return page(<GiftsPage {...await this.desks.opened(event)} />);
  }

  @Post('events/:event/gifts/confirmations')
  confirm(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(ChosenGiftsForm, body, {
      work: (form) => this.gifts.confirm(event, form),
      then: (done) => seeOther(pathOf(done), 'gifts.done.confirmed'),
      again: (form) => this.again(event, form),
    });
  }

  @Post('events/:event/gifts/handovers')
  handOver(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(ChosenGiftsForm, body, {
      work: (form) => this.gifts.handOver(event, form),
      then: (done) => seeOther(pathOf(done), 'gifts.done.given'),
      again: (form) => this.again(event, form),
    });
  }

  @Post('events/:event/gifts/lists')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async list(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    const { form, mistakes } = readForm(GiftListForm, body);
    if (!form) throw new InvalidFields(mistakes);
    return fileAnswer(await this.lists.ofEvent(event, form));
  }

  @Put('gifts/:id/decision')
  decide(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(DecisionForm, body, {
      work: (form) => this.gifts.decide(me, id, form),
      then: (done) => seeOther(pathOf(done), 'gifts.done.decided'),
      again: async (form) => page(<GiftPage {...await this.reader.one(me, id)} form={form} />),
    });
  }

  private async again(event: string, form: FormState) {
    return page(<GiftsPage {...await this.desks.opened(event)} form={form} />);
  }
}

function pathOf({ slug }: Event): string {
  return `/events/${slug}/gifts`;
}

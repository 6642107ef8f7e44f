import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { roomsPath } from '../../../views/schedule/paths.js';
import { RoomPage, RoomsPage } from '../../../views/schedule/rooms-page.js';
import { emptyForm } from '../../../views/ui/form-state.js';
import type { FormState } from '../../../views/ui/form-state.js';
import { Allow, committee } from '../../accounts/policy.js';
import { ConfirmationForm } from '../../core/forms/base-form.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { Events } from '../../programme/events.service.js';
import { RoomForm } from './draft.forms.js';
import { Rooms } from './rooms.service.js';

/** The rooms of an event, as the committee writes them down. */
@Controller()
@Allow(committee)
export class RoomsController {
  constructor(
    private readonly rooms: Rooms,
    private readonly events: Events,
    private readonly submissions: Submissions,
  ) {}

  @Get('events/:event/rooms')
  list(@Param('event', KeyPipe) slug: string) {
    return this.roomsPage(slug, emptyForm);
  }

  @Post('events/:event/rooms')
  add(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(RoomForm, body, {
      work: async (form) => this.rooms.add((await this.events.get(slug)).slug, form),
      then: ({ name }) => seeOther(roomsPath({ slug }), 'schedule.done.room-added', { room: name }),
      again: (form) => this.roomsPage(slug, form),
    });
  }

  @Get('rooms/:id')
  editing(@Param('id', KeyPipe) id: string) {
    return this.roomPage(id, emptyForm);
  }

  @Put('rooms/:id')
  async edit(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    const { eventSlug } = await this.rooms.get(id);
    return this.submissions.submit(RoomForm, body, {
      work: (form) => this.rooms.edit(id, form),
      then: ({ name }) =>
        seeOther(roomsPath({ slug: eventSlug }), 'schedule.done.room-saved', { room: name }),
      again: (form) => this.roomPage(id, form),
    });
  }

  @Delete('rooms/:id')
  async remove(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    const { eventSlug } = await this.rooms.get(id);
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.rooms.remove(id),
      then: ({ name }) =>
        seeOther(roomsPath({ slug: eventSlug }), 'schedule.done.room-removed', { room: name }),
      again: (form) => this.roomPage(id, form),
    });
  }

  private async roomsPage(slug: string, form: FormState) {
    const event = await this.events.get(slug);
    return page(<RoomsPage event={event} rooms={await this.rooms.of(slug)} form={form} />);
  }

  private async roomPage(id: string, form: FormState) {
    const room = await this.rooms.get(id);
    return page(<RoomPage event={await this.events.get(room.eventSlug)} room={room} form={form} />);
  }
}

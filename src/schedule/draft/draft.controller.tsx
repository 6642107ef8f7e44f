import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { DraftPage } from '../../../views/schedule/draft-page.js';
import { ItemFormPage } from '../../../views/schedule/item-form-page.js';
import { MovePage } from '../../../views/schedule/move-page.js';
import { draftPath } from '../../../views/schedule/paths.js';
import { emptyForm } from '../../../views/ui/form-state.js';
import type { FormState } from '../../../views/ui/form-state.js';
import { Allow, committee } from '../../accounts/policy.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { queryText } from '../../core/request/query-text.js';
import { Events } from '../../programme/events.service.js';
import type { ScheduleItem } from '../schedule.entity.js';
import { DraftWarnings } from '../warnings/draft-warnings.service.js';
import { ItemForm, PlaceForm, SeenItemForm, UndoForm } from './draft.forms.js';
import { DraftViews } from './draft-views.service.js';
import { itemAnswers, placeAnswers } from './item-values.js';
import { ScheduleItems } from './items.service.js';
import { Steps } from './steps.service.js';

/** The committee builds the schedule. */
@Controller()
@Allow(committee)
export class DraftController {
  constructor(
    private readonly views: DraftViews,
    private readonly items: ScheduleItems,
    private readonly steps: Steps,
    private readonly warnings: DraftWarnings,
    private readonly events: Events,
    private readonly submissions: Submissions,
  ) {}

  @Get('events/:event/schedule/draft')
  async show(@Param('event', KeyPipe) slug: string, @Query() query: Record<string, unknown>) {
    const view = await this.views.of(slug);
    const standing = await this.warnings.of(view.event, view);
    return page(<DraftPage view={view} standing={standing} day={dayIn(query.day)} />);
  }

  @Get('events/:event/schedule/items/new')
  fresh(@Param('event', KeyPipe) slug: string, @Query() query: Record<string, unknown>) {
    const { day, start, end, room, kind } = query;
    const values = { day: queryText(day) || '1', start: queryText(start), end: queryText(end) };
    return this.freshPage(slug, {
      values: { ...values, room: queryText(room), kind: queryText(kind) },
      errors: [],
    });
  }

  @Post('events/:event/schedule/items')
  add(@Param('event', KeyPipe) slug: string, @Body() body: unknown) {
    return this.submissions.submit(ItemForm, body, {
      work: async (form) => this.items.add((await this.events.get(slug)).slug, form),
      then: (item) => atItem(item, 'schedule.done.added'),
      again: (form) => this.freshPage(slug, form),
    });
  }

  @Get('schedule-items/:id/edit')
  async editing(@Param('id', KeyPipe) id: string) {
    return this.editPage(id, { values: itemAnswers(await this.items.get(id)), errors: [] });
  }

  @Put('schedule-items/:id')
  edit(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ItemForm, body, {
      work: (form) => this.items.edit(id, form),
      then: (item) => atItem(item, 'schedule.done.saved'),
      again: (form) => this.editPage(id, form),
    });
  }

  @Delete('schedule-items/:id')
  remove(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(SeenItemForm, body, {
      work: ({ version }) => this.items.remove(id, version),
      then: ({ eventSlug, day, title }) =>
        seeOther(draftPath({ slug: eventSlug }, day), 'schedule.done.removed', { title }),
      again: (form) => this.editPage(id, form),
    });
  }

  /** All that dragging does, as a form. */
  @Get('schedule-items/:id/place')
  moving(@Param('id', KeyPipe) id: string) {
    return this.movePage(id, emptyForm);
  }

  @Put('schedule-items/:id/place')
  move(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(PlaceForm, body, {
      work: (form) => this.items.move(id, form),
      then: (item) => atItem(item, 'schedule.done.moved'),
      again: (form) => this.movePage(id, form),
    });
  }

  @Post('schedule-items/:id/copies')
  async copy(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    const { eventSlug, day } = await this.items.get(id);
    return this.submissions.submit(SeenItemForm, body, {
      work: ({ version }) => this.items.copyToRooms(id, version),
      then: (count) => seeOther(draftPath({ slug: eventSlug }, day), 'schedule.done.copied', { count }),
      again: (form) => this.editPage(id, form),
    });
  }

  @Delete('schedule-steps/:id')
  undo(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(UndoForm, body, {
      work: () => this.steps.undo(id),
      then: (slug) => seeOther(draftPath({ slug }), 'schedule.done.undone'),
    });
  }

  private async movePage(id: string, form: FormState) {
    const item = await this.items.get(id);
    const around = await this.views.around(item.eventSlug, [item]);
    const values = { ...placeAnswers(item), ...form.values };
    return page(<MovePage around={around} item={item} form={{ ...form, values }} />);
  }

  private async freshPage(slug: string, form: FormState) {
    const around = await this.views.around(slug, await this.items.of(slug));
    return page(<ItemFormPage around={around} item={null} form={form} />);
  }

  private async editPage(id: string, form: FormState) {
    const item = await this.items.get(id);
    const around = await this.views.around(item.eventSlug, await this.items.of(item.eventSlug));
    const values = { ...itemAnswers(item), ...form.values };
    return page(<ItemFormPage around={around} item={item} form={{ ...form, values }} />);
  }
}

type Done = 'schedule.done.added' | 'schedule.done.saved' | 'schedule.done.moved';

function atItem({ id, eventSlug, day, title }: ScheduleItem, key: Done) {
  return seeOther(`${draftPath({ slug: eventSlug }, day)}#item-${id}`, key, { title });
}

function dayIn(value: unknown): number | null {
  const text = queryText(value);
  return /^-?\d{1,2}$/.test(text) ? Number(text) : null;
}

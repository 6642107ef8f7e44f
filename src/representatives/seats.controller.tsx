import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { SeatFormPage } from '../../views/representatives/seat-form-page.js';
import { SeatsPage } from '../../views/representatives/seats-page.js';
import { SeatSettingsPage } from '../../views/representatives/seat-settings-page.js';
import { seatsPath } from '../../views/representatives/seat-paths.js';
import type { FormState } from '../../views/ui/form-state.js';
import { emptyForm } from '../../views/ui/form-state.js';
import { Allow, committee } from '../accounts/policy.js';
import { attachment } from '../core/files/attachment.js';
import { xlsxType } from '../core/files/media-types.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { withTypedDays } from '../core/forms/day-answers.js';
import { readDay } from '../core/forms/rules.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { Events } from '../programme/events.service.js';
import type { SeatMode } from '../programme/plan/plan.js';
import { seatAnswers, Seats } from '../programme/seats.service.js';
import { Units } from '../programme/units.service.js';
import { boardFilterOf } from './queries.js';
import { NewSeatForm, SeatForm, SettingsForm } from './representatives.forms.js';
import { SeatBoard } from './seat-board.service.js';
import { SeatEdits } from './seat-edits.service.js';
import { SeatExports } from './seat-exports.service.js';
import { SeatInvitations } from './seat-invitations.service.js';
import { SeatSettings, settingAnswers } from './seat-settings.service.js';

type Queries = Record<string, unknown>;

/** All seats of an event: who was asked, who comes, who has still to answer. */
@Controller('events/:event/seats')
@Allow(committee)
export class SeatsController {
  constructor(
    private readonly board: SeatBoard,
    private readonly seats: Seats,
    private readonly edits: SeatEdits,
    private readonly events: Events,
    private readonly units: Units,
    private readonly settings: SeatSettings,
    private readonly invitations: SeatInvitations,
    private readonly exports: SeatExports,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  all(@Param('event', KeyPipe) event: string, @Query() query: Queries) {
    return this.boardPage(event, query);
  }

  /** Drafts for all who were not invited yet; a person looks at them in the outbox. */
  @Post('invitations')
  invite(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: async () => this.invitations.invite(event, await this.board.placesIn(event, 'open')),
      then: (count) => seeOther('/outbox?state=draft', 'representatives.done.drafted', { count }),
      again: (form) => this.boardPage(event, {}, form),
    });
  }

  @Post('reminders')
  remind(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: async () => this.invitations.remind(event, await this.board.placesIn(event, 'invited')),
      then: (count) => seeOther('/outbox?state=draft', 'representatives.done.drafted', { count }),
      again: (form) => this.boardPage(event, {}, form),
    });
  }

  @Post('exports')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async export(@Param('event', KeyPipe) event: string) {
    const { name, bytes } = await this.exports.of(event);
    const about = { type: xlsxType, disposition: attachment(name), length: bytes.length };
    return new StreamableFile(bytes, about);
  }

  @Get('settings')
  async showSettings(@Param('event', KeyPipe) event: string) {
    return this.settingsPage(event, { values: settingAnswers(await this.settings.of(event)), errors: [] });
  }

  @Put('settings')
  saveSettings(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(SettingsForm, body, {
      work: (form) => this.settings.save(event, form.version, readDay(form, 'answersUntil')),
      then: () => seeOther(seatsPath(event), 'representatives.done.settings'),
      again: (form) => this.settingsPage(event, form),
    });
  }

  @Get('new')
  fresh(@Param('event', KeyPipe) event: string) {
    return this.seatPage(event, null, {
      values: { count: '1', mode: 'requested', version: '0' },
      errors: [],
    });
  }

  @Post()
  add(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(NewSeatForm, body, {
      work: (form) => this.seats.add(event, form.unit, valuesIn(form)),
      then: () => seeOther(seatsPath(event), 'representatives.done.seat-added'),
      again: (form) => this.seatPage(event, null, form),
    });
  }

  @Get(':unit')
  async edit(@Param('event', KeyPipe) event: string, @Param('unit', KeyPipe) unit: string) {
    return this.seatPage(event, unit, { values: seatAnswers(await this.seats.get(event, unit)), errors: [] });
  }

  @Put(':unit')
  save(@Param('event', KeyPipe) event: string, @Param('unit', KeyPipe) unit: string, @Body() body: unknown) {
    return this.submissions.submit(SeatForm, body, {
      work: (form) => this.edits.edit({ eventSlug: event, unitSlug: unit }, form.version, valuesIn(form)),
      then: () => seeOther(seatsPath(event), 'representatives.done.seat-saved'),
      again: (form) => this.seatPage(event, unit, form),
    });
  }

  private async boardPage(event: string, query: Queries, form: FormState = emptyForm) {
    return page(<SeatsPage view={await this.board.of(event, boardFilterOf(query))} form={form} />);
  }

  private async settingsPage(slug: string, form: FormState) {
    const event = await this.events.get(slug);
    return page(<SeatSettingsPage event={event} form={withTypedDays(form, ['answersUntil'])} />);
  }

  private async seatPage(slug: string, unitSlug: string | null, form: FormState) {
    const event = await this.events.get(slug);
    const unit = unitSlug === null ? null : await this.units.get(unitSlug);
    const choices = (await this.units.all())
      .filter(({ level }) => level === 'province' || level === 'central')
      .map(({ slug: value, shortName: text }) => ({ value, text }));
    return page(<SeatFormPage event={event} unit={unit} choices={choices} form={form} />);
  }
}

function valuesIn({ count, mode, section, wording }: SeatForm) {
  return { count, mode: mode as SeatMode, section, wording };
}

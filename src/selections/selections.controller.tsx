import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ChoicePage } from '../../views/selections/choice-page.js';
import { SelectionPage } from '../../views/selections/selection-page.js';
import { SelectionsPage } from '../../views/selections/selections-page.js';
import { emptyForm } from '../../views/ui/form-state.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Allow, committee } from '../accounts/policy.js';
import { InvalidFields, Missing } from '../core/errors/refusals.js';
import { readForm } from '../core/forms/read-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { queryText } from '../core/request/query-text.js';
import { fileAnswer } from '../core/files/file-answer.js';
import { candidateFilterOf } from './queries.js';
import type { Query as Queries } from './queries.js';
import { SelectionLists } from './selection-lists.service.js';
import { SelectionReader } from './selection-reader.service.js';
import { ChoiceForm, EndForm, ListForm, PlacesForm } from './selections.forms.js';
import { Selections } from './selections.service.js';

/** Children of the province's forum on their way to the national one. */
@Controller()
@Allow(committee)
export class SelectionsController {
  constructor(
    private readonly selections: Selections,
    private readonly reader: SelectionReader,
    private readonly lists: SelectionLists,
    private readonly submissions: Submissions,
  ) {}

  @Get('events/:event/selections')
  async all(@Param('event', KeyPipe) event: string, @Query() query: Queries) {
    const view = await this.reader.page(event, candidateFilterOf(query));
    return view.forum.slug === event
      ? page(<SelectionsPage view={view} />)
      : seeOther(`/events/${view.forum.slug}/selections`);
  }

  @Get('events/:event/selections/new')
  fresh(@Param('event', KeyPipe) event: string, @Query('child') child: unknown) {
    return this.choicePage(event, child, emptyForm);
  }

  @Post('events/:event/selections')
  choose(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(ChoiceForm, body, {
      work: (form) => this.selections.choose(event, form),
      then: ({ name, forum }) => seeOther(`/events/${forum}/selections`, 'selections.done.chosen', { name }),
      again: (form) => this.choicePage(event, form.values.child, form),
    });
  }

  @Put('events/:event/selections/places')
  setPlaces(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    return this.submissions.submit(PlacesForm, body, {
      work: (form) => this.selections.setPlaces(event, form),
      then: () => seeOther(`/events/${event}/selections`, 'selections.done.places'),
      again: async (form) =>
        page(<SelectionsPage view={await this.reader.page(event, candidateFilterOf({}))} form={form} />),
    });
  }

  /** By POST, since names leave the house: it stays on record. */
  @Post('events/:event/selections/exports')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async print(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    const { form, mistakes } = readForm(ListForm, body);
    if (!form) throw new InvalidFields(mistakes);
    return fileAnswer(await this.lists.write(event, form.format));
  }

  @Get('selections/:id')
  show(@Param('id', KeyPipe) id: string) {
    return this.selectionPage(id, emptyForm);
  }

  @Delete('selections/:id')
  end(@Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(EndForm, body, {
      work: (form) => this.selections.end(id, form),
      then: ({ name, forum }) => seeOther(`/events/${forum}/selections`, 'selections.done.ended', { name }),
      again: (form) => this.selectionPage(id, form),
    });
  }

  private async choicePage(event: string, child: unknown, form: FormState) {
    const id = queryText(child);
    if (id === '') throw new Missing();
    return page(<ChoicePage view={await this.reader.choice(event, id)} form={form} />);
  }

  private async selectionPage(id: string, form: FormState) {
    return page(<SelectionPage view={await this.reader.one(id)} form={form} />);
  }
}

import { Body, Controller, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Allow, committee } from '../accounts/policy.js';
import { InvalidFields } from '../core/errors/refusals.js';
import { readForm } from '../core/forms/read-form.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { listFilterOf } from '../delegates/queries.js';
import type { Query as Queries } from '../delegates/queries.js';
import { Exports } from './exports.service.js';
import { fileAnswer } from '../core/files/file-answer.js';
import { ExportForm } from './lists.forms.js';

/** By POST, since taking many people's data away is logged, and nothing may fetch it ahead; each time anew, so without a form key's memory. */
@Controller('events/:event')
@Allow(committee)
export class ExportsController {
  constructor(private readonly exports: Exports) {}

  @Post('delegates/exports')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async delegates(@Param('event', KeyPipe) event: string, @Query() query: Queries, @Body() body: unknown) {
    const { form, mistakes } = readForm(ExportForm, body);
    if (!form) throw new InvalidFields(mistakes);
    return fileAnswer(await this.exports.delegatesOf(event, listFilterOf(query), form.format));
  }

  @Post('sign-in-sheets')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async signIn(@Param('event', KeyPipe) event: string) {
    return fileAnswer(await this.exports.signInSheets(event));
  }
}

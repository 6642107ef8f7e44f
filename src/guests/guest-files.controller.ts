import { Body, Controller, Header, HttpCode, Param, Post } from '@nestjs/common';
import { Allow, committee } from '../accounts/policy.js';
import { InvalidFields } from '../core/errors/refusals.js';
import { readForm } from '../core/forms/read-form.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { fileAnswer } from '../core/files/file-answer.js';
import { GuestFiles } from './guest-files.service.js';
import { GuestExportForm } from './guests.forms.js';

/** By POST, since taking many people's data away is logged, and nothing may fetch it ahead. */
@Controller('events/:event/guests')
@Allow(committee)
export class GuestFilesController {
  constructor(private readonly files: GuestFiles) {}

  @Post('exports')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async take(@Param('event', KeyPipe) event: string, @Body() body: unknown) {
    const { form, mistakes } = readForm(GuestExportForm, body);
    if (!form) throw new InvalidFields(mistakes);
    return fileAnswer(await this.files.of(event, form.format));
  }
}

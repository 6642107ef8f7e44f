import { Body, Controller, Get, Header, Post, StreamableFile } from '@nestjs/common';
import { NewImportPage } from '../../views/imports/new-import-page.js';
import { Allow, district, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { attachment } from '../core/files/attachment.js';
import { TakesFiles } from '../core/files/takes-files.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { xlsxType } from '../core/files/media-types.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { At } from '../delegates/delegation-param.js';
import { ImportPages } from './import-pages.service.js';
import { Imports } from './imports.service.js';
import { listLimits, ListUploadForm } from '../core/sheets/list-upload.js';
import { Templates } from './templates.service.js';

/** Where a list of a delegation begins: its template, its file, its pasted rows. */
@Controller('events/:event/delegations/:unit')
@Allow(district)
export class NewImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly pages: ImportPages,
    private readonly templates: Templates,
    private readonly submissions: Submissions,
  ) {}

  @Get('imports/new')
  async fresh(@Me() me: SignedIn, @At() key: DelegationKey) {
    return page(<NewImportPage {...await this.pages.fresh(me, key)} />);
  }

  @Post('imports')
  @TakesFiles(listLimits)
  begin(@Me() me: SignedIn, @At() key: DelegationKey, @Body() body: unknown) {
    return this.submissions.submit(ListUploadForm, body, {
      work: (form) => this.imports.begin(me, key, form),
      then: ({ id, isUnsure }) => seeOther(isUnsure ? `/imports/${id}/columns` : `/imports/${id}`),
      again: async (form) => page(<NewImportPage {...await this.pages.fresh(me, key, form)} />),
    });
  }

  @Get('template')
  @Header('cache-control', 'no-store')
  async template(@Me() me: SignedIn, @At() key: DelegationKey): Promise<StreamableFile> {
    const { name, bytes } = await this.templates.of(me, key);
    return new StreamableFile(bytes, { type: xlsxType, disposition: attachment(name) });
  }
}

import {
  Body,
  Controller,
  Delete,
  Get,
  Header,
  Param,
  Post,
  Put,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ColumnsPage } from '../../views/imports/columns-page.js';
import { CorrectionPage } from '../../views/imports/correction-page.js';
import { DryRunPage } from '../../views/imports/dry-run-page.js';
import { RemovalPage } from '../../views/imports/removal-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Allow, district, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { attachment } from '../core/files/attachment.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import type { Page } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { xlsxType } from '../core/files/media-types.js';
import { DelegateForm } from '../delegates/delegates.forms.js';
import { Import } from './import.entity.js';
import { ImportPages } from './import-pages.service.js';
import { ColumnsForm, StoringForm } from './imports.forms.js';
import { Imports } from './imports.service.js';
import { OfLine } from './line-param.js';
import type { Line } from './line-param.js';
import { MarkedFiles } from './marked-files.service.js';
import { rowFilterOf } from './row-filter.js';

const everyRow = rowFilterOf({});

/** A list on its way into its delegation: its columns, its lines, and the last step. */
@Controller('imports/:id')
@Allow(district)
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly pages: ImportPages,
    private readonly marked: MarkedFiles,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  async show(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Query() query: Record<string, unknown>) {
    return page(<DryRunPage {...await this.pages.dryRun(me, id, { filter: rowFilterOf(query) })} />);
  }

  @Delete()
  discard(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.imports.discard(me, id),
      then: (found) => seeOther(delegationOf(found), 'imports.done.discarded'),
    });
  }

  @Get('removal')
  async removal(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return page(<RemovalPage {...await this.pages.removal(me, id)} />);
  }

  @Get('columns')
  async columns(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return page(<ColumnsPage {...await this.pages.columns(me, id)} />);
  }

  @Put('columns')
  choose(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ColumnsForm, body, {
      work: (form) => this.imports.choose(me, id, form),
      then: () => seeOther(`/imports/${id}`, 'imports.done.columns'),
      again: async (form) => page(<ColumnsPage {...await this.pages.columns(me, id, form)} />),
    });
  }

  @Get('rows/:row')
  async line(@Me() me: SignedIn, @OfLine() { id, row }: Line) {
    return page(<CorrectionPage {...await this.pages.correction(me, id, { row })} />);
  }

  @Put('rows/:row')
  correct(@Me() me: SignedIn, @OfLine() { id, row }: Line, @Body() body: unknown) {
    return this.submissions.submit(DelegateForm, body, {
      work: (form) => this.imports.correct(me, id, { row, form }),
      then: () => seeOther(`/imports/${id}`, 'imports.done.corrected', { row }),
      again: async (form) => page(<CorrectionPage {...await this.pages.correction(me, id, { row, form })} />),
    });
  }

  @Post('storing')
  store(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(StoringForm, body, {
      work: (form) => this.imports.store(me, id, form),
      then: ({ added, changed }) => seeOther(`/imports/${id}`, 'imports.done.stored', { added, changed }),
      again: (form) => this.shownAgain(me, id, form),
    });
  }

  /** The list as it was sent, with what is wrong beside each line. */
  @Get('file')
  @Header('cache-control', 'no-store')
  async file(@Me() me: SignedIn, @Param('id', KeyPipe) id: string): Promise<StreamableFile> {
    const { name, bytes } = await this.marked.of(me, id);
    return new StreamableFile(bytes, { type: xlsxType, disposition: attachment(name) });
  }

  private async shownAgain(me: SignedIn, id: string, form: FormState): Promise<Page> {
    return page(<DryRunPage {...await this.pages.dryRun(me, id, { filter: everyRow, form })} />);
  }
}

function delegationOf({ eventSlug, unitSlug }: Import): string {
  return `/events/${eventSlug}/delegations/${unitSlug}`;
}

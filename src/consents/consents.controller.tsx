import { Body, Controller, Get, Header, HttpCode, Param, Post, StreamableFile } from '@nestjs/common';
import { ConsentsPage } from '../../views/consents/consents-page.js';
import { RecordPage } from '../../views/consents/record-page.js';
import { WithdrawalPage } from '../../views/consents/withdrawal-page.js';
import { emptyForm } from '../../views/ui/form-state.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { attachment } from '../core/files/attachment.js';
import { TakesFiles } from '../core/files/takes-files.js';
import { scanLimits } from '../core/files/scans.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { ConsentForms } from './consent-forms.service.js';
import { ConsentReader } from './consent-reader.service.js';
import { ConsentScans } from './consent-scans.service.js';
import { freshRecord, freshSignature } from './fresh-forms.js';
import { RecordForm, ScansForm, WithdrawalForm } from './consents.forms.js';
import { Consents } from './consents.service.js';

/** One person's consents, or commitment. */
@Controller('delegates/:id/consents')
@Allow(either(committee, district))
export class ConsentsController {
  constructor(
    private readonly consents: Consents,
    private readonly reader: ConsentReader,
    private readonly forms: ConsentForms,
    private readonly scans: ConsentScans,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  show(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return this.page(me, id, emptyForm);
  }

  @Get('new')
  fresh(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return this.recordPage(me, id);
  }

  @Post()
  async record(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    const next = await this.nextOf(me, id);
    return this.submissions.submit(RecordForm, body, {
      work: (form) => this.consents.record(me, id, form),
      then: ({ name }, form) =>
        seeOther(form.next && next ? next : pathOf(id), 'consents.done.recorded', { name }),
      again: (form) => this.recordPage(me, id, form),
    });
  }

  @Get('withdrawals/new')
  freshWithdrawal(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return this.withdrawalPage(me, id);
  }

  @Post('withdrawals')
  withdraw(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(WithdrawalForm, body, {
      work: (form) => this.consents.withdraw(me, id, form),
      then: ({ name }) => seeOther(pathOf(id), 'consents.done.withdrawn', { name }),
      again: (form) => this.withdrawalPage(me, id, form),
    });
  }

  /** By POST, since names leave the house: it stays on record. */
  @Post('form')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async print(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const { title, pdf } = await this.forms.printOne(me, id);
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: attachment(`${title}.pdf`) });
  }

  @Post('scans')
  @TakesFiles(scanLimits)
  addScans(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ScansForm, body, {
      work: ({ scans }) => this.scans.add(me, id, scans),
      then: ({ delegate: { name }, count }) => seeOther(pathOf(id), 'consents.done.scans', { name, count }),
      again: (form) => this.page(me, id, form),
    });
  }

  private async page(me: SignedIn, id: string, form: FormState) {
    return page(<ConsentsPage view={await this.reader.file(me, id)} form={form} />);
  }

  /** @param typed without it, what stands */
  private async recordPage(me: SignedIn, id: string, typed?: FormState) {
    const view = await this.reader.open(me, id);
    const next = await this.reader.nextAfter(me, view.delegate);
    return page(<RecordPage view={view} form={typed ?? freshRecord(view)} next={next} />);
  }

  private async withdrawalPage(me: SignedIn, id: string, typed?: FormState) {
    const view = await this.reader.open(me, id);
    return page(<WithdrawalPage view={view} form={typed ?? freshSignature(view.delegate)} />);
  }

  private async nextOf(me: SignedIn, id: string): Promise<string | null> {
    const { delegate } = await this.reader.open(me, id);
    const next = await this.reader.nextAfter(me, delegate);
    return next && `${pathOf(next)}/new`;
  }
}

function pathOf(id: string): string {
  return `/delegates/${id}/consents`;
}

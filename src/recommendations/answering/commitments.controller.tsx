import { Body, Controller, Delete, Get, Param, Post, Put } from '@nestjs/common';
import { CommitmentPage } from '../../../views/recommendations/commitment-page.js';
import { matterPath } from '../../../views/recommendations/paths.js';
import type { FormState } from '../../../views/ui/form-state.js';
import { emptyForm } from '../../../views/ui/form-state.js';
import { Allow, agency, committee, district, either, Me, recorder } from '../../accounts/policy.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { withTypedDays } from '../../core/forms/day-answers.js';
import { Submissions } from '../../core/forms/submissions.js';
import { page, seeOther } from '../../core/html/page.js';
import { KeyPipe } from '../../core/request/key.pipe.js';
import { MatterClickForm } from '../gathering/gathering.forms.js';
import { Matters } from '../gathering/matters.service.js';
import { Units } from '../../programme/units.service.js';
import { CommitmentForm, ObjectionForm } from './answering.forms.js';
import { commitmentValues } from './answer-values.js';
import { Commitments } from './commitments.service.js';

/** One promise: its wording, and whether its owner stands by it. */
@Controller('commitments/:id')
@Allow(either(committee, recorder, agency, district))
export class CommitmentsController {
  constructor(
    private readonly commitments: Commitments,
    private readonly matters: Matters,
    private readonly units: Units,
    private readonly submissions: Submissions,
  ) {}

  @Get()
  @Allow(either(committee, recorder))
  async show(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    const values = commitmentValues(await this.commitments.get(me, id));
    return this.commitmentPage(me, id, { values, errors: [] });
  }

  @Put()
  @Allow(either(committee, recorder))
  edit(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(CommitmentForm, body, {
      work: (form) => this.commitments.edit(me, id, form),
      then: ({ recommendationId }) => seeOther(matterPath(recommendationId), 'answers.done.promised'),
      again: (form) => this.commitmentPage(me, id, withTypedDays(form, ['dueOn'])),
    });
  }

  @Delete()
  @Allow(either(committee, recorder))
  remove(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(MatterClickForm, body, {
      work: ({ version }) => this.commitments.remove(me, id, version),
      then: ({ recommendationId }) => seeOther(matterPath(recommendationId), 'answers.done.promise-removed'),
    });
  }

  @Post('confirmation')
  @Allow(either(committee, agency, district))
  confirm(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(MatterClickForm, body, {
      work: ({ version }) => this.commitments.confirm(me, id, version),
      then: ({ recommendationId }) => seeOther(matterPath(recommendationId), 'answers.done.confirmed'),
    });
  }

  @Get('objection')
  @Allow(either(committee, agency, district))
  objecting(@Me() me: SignedIn, @Param('id', KeyPipe) id: string) {
    return this.objectionPage(me, id, emptyForm);
  }

  @Post('objection')
  @Allow(either(committee, agency, district))
  dispute(@Me() me: SignedIn, @Param('id', KeyPipe) id: string, @Body() body: unknown) {
    return this.submissions.submit(ObjectionForm, body, {
      work: (form) => this.commitments.dispute(me, id, form),
      then: ({ recommendationId }) => seeOther(matterPath(recommendationId), 'answers.done.disputed'),
      again: (form) => this.objectionPage(me, id, form),
    });
  }

  private async commitmentPage(me: SignedIn, id: string, form: FormState) {
    const commitment = await this.commitments.get(me, id);
    const { row, leadSlug, coSlugs } = await this.matters.get(commitment.recommendationId);
    const names = await this.units.shortNames();
    const owners = [leadSlug ?? '', ...coSlugs];
    return page(
      <CommitmentPage commitment={commitment} row={row} owners={owners} names={names} form={form} />,
    );
  }

  private async objectionPage(me: SignedIn, id: string, form: FormState) {
    const commitment = await this.commitments.get(me, id);
    const { row } = await this.matters.get(commitment.recommendationId);
    const names = await this.units.shortNames();
    return page(<CommitmentPage commitment={commitment} row={row} owners={null} names={names} form={form} />);
  }
}

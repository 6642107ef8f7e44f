import { Body, Controller, Get, Header, Put } from '@nestjs/common';
import { Allow, committee, district, either, Me } from '../accounts/policy.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import { At } from '../delegates/delegation-param.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { delegationPath } from '../../views/delegates/paths.js';
import { LetterheadPage } from '../../views/lists/letterhead-page.js';
import { DelegationLists } from './delegation-lists.service.js';
import type { ListFormat } from './delegation-lists.service.js';
import { fileAnswer } from '../core/files/file-answer.js';
import { Letterheads } from './letterheads.service.js';
import { LetterheadForm } from './lists.forms.js';

/** One delegation's list as files, and what its unit puts on them. */
@Controller('events/:event/delegations/:unit')
export class ListsController {
  constructor(
    private readonly lists: DelegationLists,
    private readonly letterheads: Letterheads,
    private readonly submissions: Submissions,
  ) {}

  @Get('list/pdf')
  @Allow(either(committee, district))
  @Header('cache-control', 'no-store')
  pdf(@Me() me: SignedIn, @At() key: DelegationKey) {
    return this.list(me, key, 'pdf');
  }

  @Get('list/docx')
  @Allow(either(committee, district))
  @Header('cache-control', 'no-store')
  word(@Me() me: SignedIn, @At() key: DelegationKey) {
    return this.list(me, key, 'docx');
  }

  @Get('list/xlsx')
  @Allow(either(committee, district))
  @Header('cache-control', 'no-store')
  excel(@Me() me: SignedIn, @At() key: DelegationKey) {
    return this.list(me, key, 'xlsx');
  }

  @Get('sign-in-sheet')
  @Allow(either(committee, district))
  @Header('cache-control', 'no-store')
  async signIn(@Me() me: SignedIn, @At() key: DelegationKey) {
    return fileAnswer(await this.lists.signInSheet(me, key));
  }

  @Get('letterhead')
  @Allow(district)
  async letterhead(@Me() me: SignedIn, @At() key: DelegationKey) {
    const { values, ...place } = await this.letterheads.open(me, key);
    return page(<LetterheadPage {...place} form={{ values, errors: [] }} />);
  }

  @Put('letterhead')
  @Allow(district)
  saveLetterhead(@Me() me: SignedIn, @At() key: DelegationKey, @Body() body: unknown) {
    return this.submissions.submit(LetterheadForm, body, {
      work: (form) => this.letterheads.save(me, key, form),
      then: () => seeOther(pathOf(key), 'lists.letterhead.saved'),
      again: async (form) => page(<LetterheadPage {...await this.letterheads.open(me, key)} form={form} />),
    });
  }

  private async list(me: SignedIn, key: DelegationKey, format: ListFormat) {
    return fileAnswer(await this.lists.list(me, key, format));
  }
}

function pathOf({ eventSlug, unitSlug }: DelegationKey): string {
  return delegationPath({ event: { slug: eventSlug }, unit: { slug: unitSlug } });
}

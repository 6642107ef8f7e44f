import { Body, Controller, Delete, Get, Param, Post, Put, Query } from '@nestjs/common';
import { AccountsPage } from '../../views/accounts/accounts-page.js';
import { SlipPage } from '../../views/accounts/slip-page.js';
import type { FormState } from '../../views/ui/form-state.js';
import { ConfirmationForm } from '../core/forms/base-form.js';
import { Submissions } from '../core/forms/submissions.js';
import { page, seeOther } from '../core/html/page.js';
import type { Page, SeeOther } from '../core/html/page.js';
import { KeyPipe } from '../core/request/key.pipe.js';
import { listAccounts, readListQuery } from './account-list.js';
import { AccountPages } from './account-pages.service.js';
import { AccountForm, detailsIn, NewAccountForm } from './accounts.forms.js';
import { People } from './people.service.js';
import type { Slip } from './people.service.js';
import { Allow, committee, Me } from './policy.js';
import type { SignedIn } from './signed-in.js';

type Answer = Promise<Page | SeeOther>;

/** The committee makes, changes, blocks and resets accounts. */
@Controller('accounts')
@Allow(committee)
export class AccountsController {
  constructor(
    private readonly submissions: Submissions,
    private readonly people: People,
    private readonly pages: AccountPages,
  ) {}

  @Get()
  async list(@Query() query: Record<string, unknown>): Promise<Page> {
    return page(<AccountsPage {...listAccounts(await this.pages.rows(), readListQuery(query))} />);
  }

  @Get('new')
  add(): Promise<Page> {
    return this.pages.toAdd();
  }

  @Post()
  create(@Body() body: unknown): Answer {
    const again = (form: FormState) => this.pages.toAdd(form);
    return this.withSlip((print) =>
      this.submissions.submit(NewAccountForm, body, {
        work: async (form) => print(await this.people.create({ ...detailsIn(form), login: form.login })),
        then: ({ id }) => seeOther(`/accounts/${id}`, 'accounts.created'),
        again,
      }),
    );
  }

  @Get(':id')
  show(@Param('id', KeyPipe) id: string, @Me() me: SignedIn): Promise<Page> {
    return this.pages.show(id, me);
  }

  @Get(':id/edit')
  edit(@Param('id', KeyPipe) id: string): Promise<Page> {
    return this.pages.toEdit(id);
  }

  @Put(':id')
  save(@Param('id', KeyPipe) id: string, @Body() body: unknown): Answer {
    return this.submissions.submit(AccountForm, body, {
      work: async (form) => this.people.edit(id, form.version, detailsIn(form)),
      then: () => seeOther(`/accounts/${id}`, 'accounts.saved'),
      again: (form) => this.pages.toEdit(id, form),
    });
  }

  @Post(':id/block')
  block(@Param('id', KeyPipe) id: string, @Body() body: unknown, @Me() me: SignedIn): Answer {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.people.block(id, me),
      then: () => seeOther(`/accounts/${id}`, 'accounts.blocked'),
    });
  }

  @Delete(':id/block')
  unblock(@Param('id', KeyPipe) id: string, @Body() body: unknown): Answer {
    return this.submissions.submit(ConfirmationForm, body, {
      work: () => this.people.unblock(id),
      then: () => seeOther(`/accounts/${id}`, 'accounts.unblocked'),
    });
  }

  @Post(':id/code')
  newCode(@Param('id', KeyPipe) id: string, @Body() body: unknown, @Me() me: SignedIn): Answer {
    return this.withSlip((print) =>
      this.submissions.submit(ConfirmationForm, body, {
        work: async () => print({ slip: await this.people.newCode(id, me) }),
        then: () => seeOther(`/accounts/${id}`, 'accounts.code-issued'),
      }),
    );
  }

  /** The slip is the answer itself, for only now the code can be read; the same form sent again leads to the account. */
  private async withSlip(
    submit: (print: <R extends { slip: Slip | null }>(result: R) => R) => Answer,
  ): Answer {
    const printed: Slip[] = [];
    const answer = await submit((result) => {
      if (result.slip) printed.push(result.slip);
      return result;
    });
    const [slip] = printed;
    return slip ? page(<SlipPage {...await this.pages.slip(slip)} />) : answer;
  }
}

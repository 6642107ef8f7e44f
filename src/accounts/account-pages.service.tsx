import { Injectable } from '@nestjs/common';
import { AccountFormPage } from '../../views/accounts/account-form-page.js';
import type { AccountRow } from '../../views/accounts/account-row.js';
import { PersonPage } from '../../views/accounts/person-page.js';
import type { SlipPageProps } from '../../views/accounts/slip-page.js';
import { emptyForm } from '../../views/ui/form-state.js';
import type { FormState } from '../../views/ui/form-state.js';
import { Clock } from '../core/clock/clock.js';
import { Config } from '../core/config/config.js';
import { page } from '../core/html/page.js';
import type { Page } from '../core/html/page.js';
import { dayInVietnam, formatDay } from '../core/vietnamese/dates.js';
import { AccountRows } from './account-rows.service.js';
import { codeLifetime } from './limits.js';
import { People } from './people.service.js';
import type { Slip } from './people.service.js';
import type { SignedIn } from './signed-in.js';

const day = 86_400_000;

/** Gathers what the committee's pages about accounts show. */
@Injectable()
export class AccountPages {
  constructor(
    private readonly people: People,
    private readonly accounts: AccountRows,
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  async rows(): Promise<AccountRow[]> {
    return this.accounts.ofAll(await this.people.all());
  }

  async show(id: string, me: SignedIn): Promise<Page> {
    const account = await this.accounts.of(await this.people.get(id));
    return page(<PersonPage account={account} isMe={id === me.id} days={codeLifetime / day} />);
  }

  async toAdd(form: FormState = emptyForm): Promise<Page> {
    return page(<AccountFormPage form={form} choices={await this.accounts.choices([])} />);
  }

  /** After a stale save the form goes on from the stored version, having shown its values. */
  async toEdit(id: string, form?: FormState): Promise<Page> {
    const account = await this.accounts.of(await this.people.get(id));
    const choices = await this.accounts.choices(account.hats.map(({ unitSlug }) => unitSlug));
    const version = form && !form.theirs ? Number(form.values.version) : account.version;
    const shown = form ?? { values: valuesOf(account), errors: [] };
    return page(
      <AccountFormPage form={shown} choices={choices} edited={{ id, version, login: account.login }} />,
    );
  }

  async slip({ personId, name, login, code, expiresAt, mailedTo }: Slip): Promise<SlipPageProps> {
    const { hats } = await this.accounts.of(await this.people.get(personId));
    return {
      ...{ personId, name, login, code, mailedTo },
      units: [...new Set(hats.map(({ unit }) => unit))].join(', '),
      validUntil: formatDay(dayInVietnam(this.clock.asTold(expiresAt))),
      site: this.config.publicUrl.href,
    };
  }
}

function valuesOf({ name, email, phone, hats, duties }: AccountRow): Record<string, string> {
  const role = hats.map((hat) => hat.role).join(',');
  const unit = hats.map(({ unitSlug }) => unitSlug).join(',');
  return { name, email, phone, role, unit, duties: duties.join(',') };
}

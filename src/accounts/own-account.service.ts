import { Injectable } from '@nestjs/common';
import type { AccountPageProps } from '../../views/accounts/account-page.js';
import { Clock } from '../core/clock/clock.js';
import { formatMoment } from '../core/vietnamese/dates.js';
import { AccountRows } from './account-rows.service.js';
import { People } from './people.service.js';
import { Sessions } from './sessions.service.js';
import type { SignedIn } from './signed-in.js';

/** What a person sees of their own account. */
@Injectable()
export class OwnAccount {
  constructor(
    private readonly people: People,
    private readonly rows: AccountRows,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  async of(me: SignedIn): Promise<AccountPageProps> {
    const open = await this.sessions.of(me.id);
    const sessions = open.map(({ idHash, device, createdAt, seenAt }) => ({
      key: idHash.slice(0, 16),
      device,
      since: formatMoment(this.clock.asTold(createdAt)),
      seen: formatMoment(this.clock.asTold(seenAt)),
      isThis: idHash === me.sessionHash,
    }));
    return { account: await this.rows.of(await this.people.get(me.id)), sessions };
  }
}

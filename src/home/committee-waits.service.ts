import { Injectable } from '@nestjs/common';
import type { TextKey } from '../../views/text/text.js';
import { Outbox } from '../core/mail/outbox.service.js';
import { Difficulties } from '../obligations/difficulties.service.js';
import { Papers } from '../obligations/papers.service.js';
import { DeskSums } from '../recommendations/gathering/desk-sums.service.js';
import { RepresentativeRows } from '../representatives/representative-rows.service.js';

const matters = '/desk/recommendations';

/** Something that waits for the committee, and where it is done. */
export interface Wait {
  text: TextKey;
  count: number;
  href: string;
}

/** What agencies and districts have done that the committee has still to answer. */
@Injectable()
export class CommitteeWaits {
  constructor(
    private readonly representatives: RepresentativeRows,
    private readonly papers: Papers,
    private readonly difficulties: Difficulties,
    private readonly outbox: Outbox,
    private readonly recommendations: DeskSums,
  ) {}

  /** @param forum null before there is one */
  async of(forum: string | null): Promise<Wait[]> {
    const none = { toAssign: 0, toDecide: 0, toPublish: 0, disputed: 0, reopened: 0 };
    const [seats, papers, difficulties, drafts, asked] = await Promise.all([
      forum === null ? 0 : this.representatives.countWaiting(forum),
      this.papers.countWaiting(),
      this.difficulties.countWaiting(),
      this.outbox.countDrafts(),
      forum === null ? none : this.recommendations.at(forum),
    ]);
    const waits: Wait[] = [
      { text: 'home.desk.waits.seats', count: seats, href: `/events/${forum ?? ''}/seats?state=named` },
      { text: 'home.desk.waits.papers', count: papers, href: '/obligations/board' },
      { text: 'home.desk.waits.difficulties', count: difficulties, href: '/difficulties' },
      { text: 'home.desk.waits.to-assign', count: asked.toAssign, href: `${matters}?stage=open` },
      { text: 'home.desk.waits.to-decide', count: asked.toDecide, href: `${matters}?stage=submitted` },
      {
        text: 'home.desk.waits.to-publish',
        count: asked.toPublish,
        href: `/events/${forum ?? ''}/publication`,
      },
      { text: 'home.desk.waits.disputed', count: asked.disputed, href: matters },
      { text: 'home.desk.waits.reopened', count: asked.reopened, href: `${matters}?stage=reopened` },
      { text: 'home.desk.waits.drafts', count: drafts, href: '/outbox?state=draft' },
    ];
    return waits.filter(({ count }) => count > 0);
  }
}

import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { ItemForm } from '../schedule/draft/draft.forms.js';
import { ScheduleItems } from '../schedule/draft/items.service.js';
import { DiscussionGroups } from '../schedule/groups/groups.service.js';
import { Releases } from '../schedule/releases/releases.service.js';
import { Beginnings } from '../schedule/templates/beginnings.service.js';
import { Dialogues } from '../schedule/templates/dialogues.service.js';
import { TurnsForm } from '../schedule/templates/turns.form.js';
import { Stage } from './stage.service.js';

const forum = 'dien-dan-tre-em-tinh-2019';
const launch = 'le-phat-dong-tinh-2019';
const t = translate('vi');

/** The forum's programme: begun with the template, with groups and an order of answering, and released once. */
@Injectable()
export class DemonstrationSchedule {
  constructor(
    private readonly stage: Stage,
    private readonly beginnings: Beginnings,
    private readonly items: ScheduleItems,
    private readonly groups: DiscussionGroups,
    private readonly dialogues: Dialogues,
    private readonly releases: Releases,
  ) {}

  async add(): Promise<void> {
    const committee = await this.stage.someone('committee', 'so-ldtbxh');
    await this.stage.turnTo('2019-05-18T02:00:00Z');
    await this.stage.as(committee, () => this.begin());
    await this.stage.turnTo('2019-05-19T02:00:00Z');
    await this.stage.as(committee, () => this.release());
  }

  /** Goes on where an interruption has left the story. */
  private async begin(): Promise<void> {
    for (const event of [forum, launch])
      if ((await this.items.of(event)).length === 0) await this.beginnings.begin(event);
    await this.groups.spread(forum);
    const dialogue = (await this.items.of(forum)).find(({ kind }) => kind === 'dialogue');
    if (!dialogue || dialogue.turns.length > 0) return;
    const units = (await this.dialogues.candidates(forum)).map(({ unitSlug }) => unitSlug);
    const order = units.map((_, index) => String(index + 1));
    const told = { version: dialogue.version, askMinutes: 2, answerMinutes: 5, unit: units, order };
    await this.dialogues.set(dialogue.id, Object.assign(new TurnsForm(), told));
  }

  private async release(): Promise<void> {
    if ((await this.releases.current(forum)) !== null) return;
    const { seen } = await this.releases.preview(forum);
    await this.releases.publish(forum, {
      name: t('schedule.release.usual-name', { number: 1 }),
      note: '',
      seen,
    });
    await this.keepRoom();
  }

  /** What the next release would bring: a blocker that nobody outside sees. */
  private async keepRoom(): Promise<void> {
    const hall = (await this.items.of(forum)).find(
      ({ kind }) => kind === 'rehearsal' || kind === 'performance',
    );
    const told = { title: 'Kê bàn ghế, thử âm thanh', kind: 'rest', blocker: 'yes', day: '1' };
    const place = { start: '18:30', end: '19:00', room: hall?.roomId ?? '' };
    await this.items.add(forum, Object.assign(new ItemForm(), told, place));
  }
}

import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { dutyName } from '../../views/obligations/duty-name.js';
import { dutyPath } from '../../views/obligations/duty-paths.js';
import { actsFor } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Config } from '../core/config/config.js';
import { Missing } from '../core/errors/refusals.js';
import { daysBetween } from '../core/vietnamese/dates.js';
import { takesDistricts } from '../programme/event-kinds.js';
import { Events } from '../programme/events.service.js';
import { Programmes } from '../programme/programmes.service.js';
import { Units } from '../programme/units.service.js';
import { AgendaLinks } from '../schedule/reading/agenda-links.service.js';
import type { LinkSubject } from '../schedule/reading/agenda-links.service.js';
import { deadlinesFile } from '../schedule/reading/calendar.js';
import type { Deadline } from '../schedule/reading/calendar.js';
import type { AgendaLink } from '../schedule/schedule.entity.js';
import type { Duty } from './duties.js';
import { Duties } from './duties.service.js';
import { endOf } from './duty-words.js';

const t = translate('vi');

/** The last days of what a unit owes, as a calendar behind a link that can be revoked. */
@Injectable()
export class DeadlineFeeds {
  constructor(
    private readonly duties: Duties,
    private readonly links: AgendaLinks,
    private readonly programmes: Programmes,
    private readonly events: Events,
    private readonly units: Units,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /** The address that a unit's calendar fetches; null where nobody has asked for one. */
  async addressOf(unitSlug: string): Promise<{ id: string; href: string } | null> {
    const subject = await this.subjectOf(unitSlug);
    const link = subject && (await this.links.find(subject));
    return link && { id: link.id, href: this.links.addressOf(link) };
  }

  /** @throws Missing for other people's units */
  async make(person: SignedIn, unitSlug: string): Promise<AgendaLink> {
    const subject = actsFor(person, unitSlug) ? await this.subjectOf(unitSlug) : null;
    if (!subject) throw new Missing();
    return this.links.make(subject);
  }

  async revoke(person: SignedIn, unitSlug: string): Promise<AgendaLink> {
    const subject = actsFor(person, unitSlug) ? await this.subjectOf(unitSlug) : null;
    const link = subject && (await this.links.find(subject));
    if (!link) throw new Missing();
    return this.links.revoke(link.id);
  }

  /** @throws Missing for a token that opens nothing */
  async file(token: string): Promise<string> {
    const { subject } = await this.links.byToken(token, ['deadlines']);
    const unit = await this.units.get(subject);
    const href = new URL('/obligations', this.config.publicUrl);
    const about = {
      title: t('obligations.calendar.of', { unit: unit.shortName }),
      host: href.hostname,
      href: href.href,
    };
    const duties = await this.duties.of([subject]);
    return deadlinesFile(
      about,
      duties.flatMap((duty) => this.deadlineOf(duty)),
    );
  }

  private deadlineOf(duty: Duty): Deadline[] {
    const day = endOf(duty);
    if (day === null) return [];
    const { obligation, unit, lastDay } = duty;
    return [
      {
        id: `${obligation.slug}-${unit.slug}`,
        title: dutyName(obligation, t),
        ...{ day, changedAt: this.clock.now() },
        href: new URL(
          dutyPath({ obligationSlug: obligation.slug, unitSlug: unit.slug }),
          this.config.publicUrl,
        ).href,
        sequence: lastDay === null ? 0 : Math.max(0, daysBetween(lastDay, day)),
      },
    ];
  }

  /** Kept as long as the forum's other links. */
  private async subjectOf(unitSlug: string): Promise<LinkSubject | null> {
    const programme = await this.programmes.current();
    const forum = programme && (await this.events.of(programme.slug)).find(takesDistricts);
    return forum ? { eventSlug: forum.slug, kind: 'deadlines', subject: unitSlug } : null;
  }
}

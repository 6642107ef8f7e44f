import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { MailPart } from '../../../views/mail/mail-body.js';
import { writeMail } from '../../../views/mail/write-mail.js';
import { dayInWords, timesOf } from '../../../views/schedule/schedule-words.js';
import { schedulePath } from '../../../views/schedule/paths.js';
import { translate } from '../../../views/text/text.js';
import { Config } from '../../core/config/config.js';
import { Database } from '../../core/database/database.js';
import { MailKinds } from '../../core/mail/mail-kinds.js';
import type { MailContents, MailMatter } from '../../core/mail/mail-kinds.js';
import { Outbox } from '../../core/mail/outbox.service.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { MailSignature } from '../../programme/mail-signature.service.js';
import { UnitContacts } from '../../programme/unit-contacts.service.js';
import { RepresentativeRows } from '../../representatives/representative-rows.service.js';
import { dateOf } from '../days.js';
import { ScheduleRelease } from '../schedule.entity.js';
import { DraftWarnings } from '../warnings/draft-warnings.service.js';
import { changesBetween } from './changes.js';
import type { Change } from './changes.js';
import { concernedBy } from './concerned.js';
import { contentOf } from './content.js';

const unitKind = 'schedule-changed';
const leaderKind = 'schedule-leader';
const mostListed = 30;
const t = translate('vi');

/** Tells units and leaders what a release has changed for them, and nobody else. */
@Injectable()
export class ReleaseNotices implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly kinds: MailKinds,
    private readonly warnings: DraftWarnings,
    private readonly leaders: RepresentativeRows,
    private readonly contacts: UnitContacts,
    private readonly events: Events,
    private readonly signature: MailSignature,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.kinds.add(
      ...([unitKind, leaderKind] as const).map((kind) => ({
        kind,
        label: `mail.kind.${kind}` as const,
        compose: (matter: MailMatter) => this.compose(kind, matter),
      })),
    );
  }

  /** For a person to look at first. Runs inside a transaction. @param before null: all of it is new */
  async draft(release: ScheduleRelease, before: ScheduleRelease | null): Promise<void> {
    const { units, places } = await this.concerned(release, changesOf(release, before));
    for (const unitSlug of units.keys()) {
      const to = await this.contacts.recipientAt(unitSlug);
      const subjectId = `${release.id}/${unitSlug}`;
      await this.outbox.draft({ kind: unitKind, subjectId, occasion: release.id, to, unitSlug });
    }
    const leaders = await this.leaders.ofEvent(release.eventSlug);
    for (const leader of leaders.filter(({ id, email }) => places.has(id) && email !== '')) {
      const to = { name: leader.name, address: leader.email };
      const subjectId = `${release.id}/${leader.id}`;
      const { unitSlug } = leader;
      await this.outbox.draft({ kind: leaderKind, subjectId, occasion: release.id, to, unitSlug });
    }
  }

  private async concerned(
    { eventSlug }: ScheduleRelease,
    changes: Change[],
  ): Promise<{ units: Map<string, Change[]>; places: Map<string, Change[]> }> {
    const people = await this.warnings.people(eventSlug);
    const units = new Map<string, Change[]>();
    const places = new Map<string, Change[]>();
    for (const change of changes) {
      const { unitSlugs, placeIds } = concernedBy(change, people);
      for (const unit of unitSlugs) units.set(unit, [...(units.get(unit) ?? []), change]);
      for (const place of placeIds) places.set(place, [...(places.get(place) ?? []), change]);
    }
    return { units, places };
  }

  private async compose(
    kind: typeof unitKind | typeof leaderKind,
    { subjectId, toName }: MailMatter,
  ): Promise<MailContents | null> {
    const [releaseId = '', subject = ''] = subjectId.split('/');
    const release = await this.database.findOne(ScheduleRelease, { id: releaseId });
    if (!release) return null;
    const { eventSlug, number } = release;
    const before = await this.database.findOne(ScheduleRelease, { eventSlug, number: number - 1 });
    const found = await this.concerned(release, changesOf(release, before));
    const own = (kind === unitKind ? found.units : found.places).get(subject) ?? [];
    if (own.length === 0) return null;
    const event = await this.events.get(eventSlug);
    return writeMail({
      subject: t('schedule.mail.subject', { event: event.name }),
      greeting: t('mail.greeting', { name: toName }),
      parts: this.parts(event, release, own),
      signature: await this.signature.lines(),
    });
  }

  private parts(event: Event, release: ScheduleRelease, own: Change[]): MailPart[] {
    const { rooms } = contentOf(release);
    const roomOf = (id: string | null) => rooms.find((room) => room.id === id)?.name ?? '';
    const facts = own.slice(0, mostListed).map(({ kind, item }): [string, string] => {
      const day = dayInWords({ number: item.day, date: dateOf(event, item.day) }, t);
      const when = [`${timesOf(item)}, ${day}`, roomOf(item.roomId)].filter(Boolean).join(' · ');
      return [item.title, `${t(`schedule.change.${kind}`)}: ${when}`];
    });
    const { name, number, note } = release;
    return [
      { kind: 'text', text: t('schedule.mail.text', { name, number, event: event.name }) },
      ...(note ? [{ kind: 'text' as const, text: note }] : []),
      { kind: 'facts', facts },
      {
        kind: 'link',
        text: t('schedule.mail.open'),
        href: new URL(schedulePath(event), this.config.publicUrl).href,
      },
    ];
  }
}

/** A schedule that only was put on other days has changed as a whole. */
function changesOf(release: ScheduleRelease, before: ScheduleRelease | null): Change[] {
  const after = contentOf(release);
  const changes = changesBetween(before && contentOf(before), after);
  if (changes.length > 0 || !before) return changes;
  return after.items
    .filter(({ isBlocker }) => !isBlocker)
    .map((item) => ({ kind: 'moved', item, before: item, fields: ['day'] }));
}

import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { opensSensitive } from '../core/activity/openings.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { WrittenFiles } from '../core/documents/written-files.service.js';
import { Refused } from '../core/errors/refusals.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import type { NamedFile } from '../core/files/file-answer.js';
import { issuerOf } from '../lists/event-issuer.js';
import { plainFileName } from '../core/files/attachment.js';
import type { Event } from '../programme/event.entity.js';
import { Units } from '../programme/units.service.js';
import { translate } from '../../views/text/text.js';
import { giftDocument } from './gift-paper.js';
import { GiftReader } from './gift-reader.js';
import type { ChildsGift } from './gift-reader.js';
import type { GiftListFormat, GiftListForm } from './gifts.forms.js';

const t = translate('vi');
const making = opensSensitive('gift-list.make');

/** The lists on which families sign for what their children were given. Each making stays on record; the file is not kept. */
@Injectable()
export class GiftLists {
  constructor(
    private readonly database: Database,
    private readonly reader: GiftReader,
    private readonly units: Units,
    private readonly files: WrittenFiles,
    private readonly clock: Clock,
  ) {}

  /** For the committee: of all units, or of one. */
  async ofEvent(eventSlug: string, { format, unit }: GiftListForm): Promise<NamedFile> {
    const event = await this.reader.ceremony(eventSlug);
    const unitName = unit === '' ? null : (await this.units.get(unit)).shortName;
    return this.make(event, { format, unitName, unitSlug: unit || undefined });
  }

  /** For a district: its own. */
  async ofUnit(person: SignedIn, key: DelegationKey, format: GiftListFormat): Promise<NamedFile> {
    const { event, unit } = await this.reader.own(person, key);
    return this.make(event, { format, unitName: unit.shortName, unitSlug: unit.slug });
  }

  private async make(event: Event, { format, unitName, unitSlug }: Making): Promise<NamedFile> {
    const gifts = (await this.reader.inOrder(event.slug, unitSlug)).filter(isHandedOver);
    if (gifts.length === 0) throw new Refused('gifts.nothing-to-sign');
    await this.note(event.slug, format);
    const printedAt = this.clock.now();
    const today = dayInVietnam(printedAt);
    const issuer = await issuerOf(event, this.units);
    const document = giftDocument({ event, unitName, issuer, gifts, today, printedAt });
    const bytes = await this.files.write({ format, document });
    const place = unitName ?? event.name;
    return { name: `${plainFileName(t('gifts.paper.file', { place }))}.${format}`, bytes };
  }

  private async note(eventSlug: string, format: string): Promise<void> {
    await this.database.note(making, 'event', eventSlug, [format]);
  }
}

interface Making {
  format: GiftListFormat;
  unitName: string | null;
  unitSlug: string | undefined;
}

/** What the committee has confirmed, for children whom it has approved. */
function isHandedOver({ state, child }: ChildsGift): boolean {
  return child.approvedAt !== null && (state === 'confirmed' || state === 'given');
}

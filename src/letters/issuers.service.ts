import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Database } from '../core/database/database.js';
import { Stale } from '../core/errors/refusals.js';
import { cutText } from '../core/vietnamese/clean-text.js';
import { changedFields } from '../programme/changed-fields.js';
import { takesDistricts } from '../programme/event-kinds.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { Programmes } from '../programme/programmes.service.js';
import { Units } from '../programme/units.service.js';
import { Issuer } from './letter.entity.js';

type IssuerValues = Omit<Issuer, 'eventSlug' | 'version'>;

const t = translate('vi');
/** As long as the column. */
const longestName = 200;

/** Who issues an event's letters: the forum's own committee, and for other events the unit that chairs them. */
@Injectable()
export class Issuers {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly units: Units,
    private readonly programmes: Programmes,
  ) {}

  async of(event: Event): Promise<Issuer> {
    return (await this.database.findOne(Issuer, { eventSlug: event.slug })) ?? (await this.usual(event));
  }

  save(eventSlug: string, version: number, values: IssuerValues): Promise<Issuer> {
    return this.database.transaction('issuer.edit', async (transaction) => {
      const event = await this.events.get(eventSlug);
      const before = await this.of(event);
      transaction.about('event', eventSlug, changedFields<IssuerValues>(before, values));
      await this.database.insert(
        Issuer,
        { ...(await this.usualValues(event)), eventSlug, version: 0 },
        { orIgnore: true },
      );
      const { affected } = await this.database.of(Issuer).update({ eventSlug, version }, values);
      if (affected !== 1) throw new Stale(issuerAnswers(await this.of(event)));
      return this.of(event);
    });
  }

  private async usual(event: Event): Promise<Issuer> {
    const values = await this.usualValues(event);
    return Object.assign(new Issuer(), { eventSlug: event.slug, version: 0 }, values);
  }

  private async usualValues(event: Event): Promise<IssuerValues> {
    const chair = event.chair ? (await this.units.bySlugs([event.chair]))[0] : undefined;
    const above = chair?.parent ? (await this.units.bySlugs([chair.parent]))[0] : undefined;
    const place = (await this.programmes.current())?.place ?? '';
    const shared = { place, signatory: '', recipients: t('letters.usual.recipients') };
    if (!takesDistricts(event))
      return {
        ...shared,
        superior: above?.name ?? '',
        name: chair?.name ?? '',
        letters: t('letters.usual.department-letters'),
        authority: t('letters.usual.department-authority'),
      };
    return {
      ...shared,
      superior: chair?.name ?? '',
      name: cutText(t('letters.usual.committee', { event: event.name }), longestName),
      letters: t('letters.usual.committee-letters'),
      authority: t('letters.usual.committee-authority'),
    };
  }
}

/** How a stored issuer reads in its form. */
export function issuerAnswers(issuer: Issuer): Record<string, string> {
  const { superior, name, letters, place, authority, signatory, recipients, version } = issuer;
  return { superior, name, letters, place, authority, signatory, recipients, version: String(version) };
}

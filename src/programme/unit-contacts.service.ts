import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../core/database/database.js';
import { Stale } from '../core/errors/refusals.js';
import { Units } from './units.service.js';
import { UnitContact } from './unit-contact.entity.js';

type ContactDetails = Pick<UnitContact, 'name' | 'phone' | 'email'>;

/** Whom the committee writes to and calls at each unit. */
@Injectable()
export class UnitContacts {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
  ) {}

  /** Whom a unit's mail goes to: by the unit's name, at the address that the committee knows; empty without one. */
  async recipientAt(unitSlug: string): Promise<{ name: string; address: string }> {
    const [unit] = await this.units.bySlugs([unitSlug]);
    const { email } = await this.of(unitSlug);
    return { name: unit?.name ?? unitSlug, address: email };
  }

  /** Empty, with version 0, where nothing was written down. */
  async of(unitSlug: string): Promise<UnitContact> {
    return (await this.database.findOne(UnitContact, { unitSlug })) ?? noContact(unitSlug);
  }

  async ofUnits(unitSlugs: string[]): Promise<Map<string, UnitContact>> {
    const found = await this.database.of(UnitContact).findBy({ unitSlug: In(unitSlugs) });
    return new Map(found.map((contact) => [contact.unitSlug, contact]));
  }

  save(unitSlug: string, version: number, details: ContactDetails): Promise<UnitContact> {
    return this.database.transaction('unit.edit-contact', async (transaction) => {
      transaction.about('unit', unitSlug, ['contact']);
      const fresh = { unitSlug, changedAt: transaction.at, version: 0 };
      await this.database.insert(UnitContact, fresh, { orIgnore: true });
      const changes = { ...details, changedAt: transaction.at };
      const { affected } = await this.database.of(UnitContact).update({ unitSlug, version }, changes);
      if (affected !== 1) throw new Stale(contactDetails(await this.of(unitSlug)));
      return this.of(unitSlug);
    });
  }
}

/** How a stored contact reads in its form. */
export function contactDetails({ name, phone, email, version }: UnitContact): Record<string, string> {
  return { name, phone, email, version: String(version) };
}

function noContact(unitSlug: string): UnitContact {
  return Object.assign(new UnitContact(), { unitSlug, name: '', phone: '', email: '', version: 0 });
}

import { Injectable } from '@nestjs/common';
import { Database } from '../core/database/database.js';
import { Missing, Stale } from '../core/errors/refusals.js';
import { changedFields } from './changed-fields.js';
import { Programme } from './programme.entity.js';

export type ContactValues = Pick<Programme, 'office' | 'contactBody' | 'contactOfficer' | 'contactPhone'>;

@Injectable()
export class Programmes {
  constructor(private readonly database: Database) {}

  /** The programme that everything now belongs to: the latest one. Null before any plan was loaded. */
  current(): Promise<Programme | null> {
    return this.database.of(Programme).findOne({ where: {}, order: { startsOn: 'DESC' } });
  }

  async get(slug: string): Promise<Programme> {
    const programme = await this.database.findOne(Programme, { slug });
    if (!programme) throw new Missing();
    return programme;
  }

  /** Like `current`, for pages that make no sense before a plan was loaded. */
  async needed(): Promise<Programme> {
    const programme = await this.current();
    if (!programme) throw new Missing();
    return programme;
  }

  /** The office in the header of each page, and whom everybody may call. */
  editContact(version: number, values: ContactValues): Promise<Programme> {
    return this.database.transaction('programme.edit-contact', async (transaction) => {
      const { slug, ...programme } = await this.needed();
      const { affected } = await this.database.of(Programme).update({ slug, version }, values);
      if (affected === 0) throw new Stale(contactAnswers(await this.needed()));
      transaction.about('programme', slug, changedFields<ContactValues>(programme, values));
      return this.needed();
    });
  }
}

/** How the stored contact reads in its form. */
export function contactAnswers(programme: Programme): Record<string, string> {
  const { office, contactBody, contactOfficer, contactPhone, version } = programme;
  return { office, contactBody, contactOfficer, contactPhone, version: String(version) };
}

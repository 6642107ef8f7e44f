import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { holdLock } from '../database/named-lock.js';
import { Stale } from '../errors/refusals.js';
import { BaseForm } from './base-form.js';
import { Text } from './rules.js';

type Values = Record<string, string>;

const stampLength = 22;

/** Forms over rows without a version, or over several rows, carry a stamp of what they showed. */
export abstract class SeenForm extends BaseForm {
  @Text({ max: stampLength })
  seen = '';
}

/** What the form shows, with its stamp; a stamp that is there already is made anew. */
export function stamped(shown: Values): Values {
  const values = Object.entries(shown).filter(([name]) => name !== 'seen');
  const pairs = values.sort(([one], [other]) => (one < other ? -1 : 1));
  const hash = createHash('sha256').update(JSON.stringify(pairs)).digest('base64url');
  return { ...shown, seen: hash.slice(0, stampLength) };
}

@Injectable()
export class SeenChanges {
  constructor(private readonly database: Database) {}

  /**
   * Does the work unless somebody else has changed meanwhile what the form showed.
   * @param stored what the form would show now
   * @throws Stale
   */
  change<T>(
    verb: string,
    { form, stored }: { form: SeenForm; stored: () => Promise<Values> },
    work: () => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(verb, async () => {
      await holdLock(this.database, verb);
      const now = stamped(await stored());
      if (now.seen !== form.seen) throw new Stale(now);
      return work();
    });
  }
}

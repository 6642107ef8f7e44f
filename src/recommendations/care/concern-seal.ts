import { Injectable } from '@nestjs/common';
import { Sensitive } from '../../core/secrets/sensitive.js';
import type { OriginalText } from '../originals.js';
import type { Backing, MatterLevel } from '../recommendation-words.js';
import type { Concern, ConcernReport } from './care.entity.js';
import type { ConcernForm } from './concern-words.js';

/** From which unit a text came that was sealed. */
export interface ConcernOrigin {
  unitSlug: string;
  groupName: string;
  level: MatterLevel;
  backers: number;
  backing: Backing;
  /** Instants as they are stored. */
  createdAt: string;
  handedAt: string | null;
}

export interface ConcernText extends OriginalText {
  eventSlug: string;
  origins: ConcernOrigin[];
}

export interface Told {
  who: string;
  note: string;
}

type Row = Pick<Concern, 'id'>;

/** Seals all that is known of a concern, each part for its own place. */
@Injectable()
export class ConcernSeal {
  constructor(private readonly sensitive: Sensitive) {}

  sealText(text: ConcernText, { id }: Row): string {
    return this.sensitive.seal(JSON.stringify(text), `concerns.text/${id}`);
  }

  textOf({ id, textSealed }: Concern): ConcernText {
    return JSON.parse(this.sensitive.open(textSealed, `concerns.text/${id}`)) as ConcernText;
  }

  sealForm(form: ConcernForm, { id }: Row): string {
    return this.sensitive.seal(JSON.stringify(form), `concerns.form/${id}`);
  }

  /** Null while nothing is written down. */
  formOf({ id, formSealed }: Concern): ConcernForm | null {
    if (formSealed === null) return null;
    return JSON.parse(this.sensitive.open(formSealed, `concerns.form/${id}`)) as ConcernForm;
  }

  sealEnd(words: string, { id }: Row): string {
    return this.sensitive.seal(words, `concerns.end/${id}`);
  }

  endOf({ id, endSealed }: Concern): string {
    return endSealed === null ? '' : this.sensitive.open(endSealed, `concerns.end/${id}`);
  }

  sealTold(told: Told, id: string): string {
    return this.sensitive.seal(JSON.stringify(told), `concern_reports.told/${id}`);
  }

  toldOf({ id, toldSealed }: ConcernReport): Told {
    return JSON.parse(this.sensitive.open(toldSealed, `concern_reports.told/${id}`)) as Told;
  }
}

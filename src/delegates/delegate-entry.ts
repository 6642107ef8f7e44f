import { Injectable } from '@nestjs/common';
import { Sensitive } from '../core/secrets/sensitive.js';
import type { Event } from '../programme/event.entity.js';
import { detailsOf } from './delegates.forms.js';
import type { DelegateDetails, DelegateForm } from './delegates.forms.js';
import { CircumstanceSeal } from './shape/circumstance-seal.js';
import { Shapes } from './shape/shapes.service.js';

/** A person as typed, with the sensitive part sealed already. */
export interface DelegateEntry {
  details: DelegateDetails;
  /** Undefined: the stored note stays. */
  healthSealed: string | null | undefined;
  /** Undefined: they were not asked for, and what is stored stays. */
  circumstancesSealed: string | null | undefined;
  /** The likely duplicate is another person. */
  different: boolean;
  /** What is missing comes later. */
  later: boolean;
}

@Injectable()
export class DelegateEntries {
  constructor(
    private readonly sensitive: Sensitive,
    private readonly circumstances: CircumstanceSeal,
    private readonly shapes: Shapes,
  ) {}

  /** @param id of the delegate, to which the sealed parts are bound */
  async of(form: DelegateForm, id: string, event: Event): Promise<DelegateEntry> {
    const { countsComposition } = await this.shapes.of(event);
    return {
      details: detailsOf(form),
      healthSealed: this.health(form, id),
      circumstancesSealed: countsComposition ? this.asked(form, id) : undefined,
      different: form.different === 'yes',
      later: form.later === 'yes',
    };
  }

  /** @param id of the delegate, to whom the note is bound */
  sealHealth(health: string, id: string): string {
    return this.sensitive.seal(health, placeOf(id));
  }

  openHealth(sealed: string, id: string): string {
    return this.sensitive.open(sealed, placeOf(id));
  }

  private health({ health, removeHealth }: DelegateForm, id: string): string | null | undefined {
    if (health !== '') return this.sealHealth(health, id);
    return removeHealth === 'yes' ? null : undefined;
  }

  private asked({ role, circumstances }: DelegateForm, id: string): string | null {
    return role === 'child' ? this.circumstances.seal(circumstances, id) : null;
  }
}

function placeOf(id: string): string {
  return `delegates.health/${id}`;
}

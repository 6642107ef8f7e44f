import { Injectable } from '@nestjs/common';
import { Sensitive } from '../../core/secrets/sensitive.js';
import { circumstances } from '../delegate-roles.js';
import type { Circumstance } from '../delegate-roles.js';

/** Seals a child's circumstances, bound to the child's row. Every answer is as long as any other, and "none" is sealed too. */
@Injectable()
export class CircumstanceSeal {
  constructor(private readonly sensitive: Sensitive) {}

  seal(chosen: readonly Circumstance[], delegateId: string): string {
    const answers = circumstances.map((one) => (chosen.includes(one) ? '1' : '0'));
    return this.sensitive.seal(answers.join(''), placeOf(delegateId));
  }

  open(sealed: string, delegateId: string): Circumstance[] {
    const answers = this.sensitive.open(sealed, placeOf(delegateId));
    return circumstances.filter((_, index) => answers[index] === '1');
  }

  isSame(one: string | null, other: string | null, delegateId: string): boolean {
    if (one === null || other === null) return one === other;
    return this.open(one, delegateId).join() === this.open(other, delegateId).join();
  }
}

function placeOf(delegateId: string): string {
  return `delegates.circumstances/${delegateId}`;
}

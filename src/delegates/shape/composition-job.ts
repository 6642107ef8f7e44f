import { Injectable } from '@nestjs/common';
import { Repeating } from '../../core/jobs/repeating.js';
import { Compositions } from './compositions.service.js';

/** Counts children's circumstances apart from all requests, so that no page has to open them. */
@Injectable()
export class CompositionJob extends Repeating {
  protected readonly interval = 10 * 60_000;

  constructor(private readonly compositions: Compositions) {
    super();
  }

  protected work(): Promise<void> {
    return this.compositions.recountAll();
  }
}

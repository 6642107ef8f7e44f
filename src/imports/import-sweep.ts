import { Injectable } from '@nestjs/common';
import { Repeating } from '../core/jobs/repeating.js';
import { Imports } from './imports.service.js';

@Injectable()
export class ImportSweep extends Repeating {
  protected readonly interval = 3_600_000;

  constructor(private readonly imports: Imports) {
    super();
  }

  protected work(): Promise<void> {
    return this.imports.sweep();
  }
}

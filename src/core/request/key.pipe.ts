import { Injectable } from '@nestjs/common';
import type { PipeTransform } from '@nestjs/common';
import { Missing } from '../errors/refusals.js';

/** A slug or an id in an address. Whatever cannot be one is not found, and never reaches the database. */
@Injectable()
export class KeyPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!/^[a-z0-9-]{1,80}$/i.test(value)) throw new Missing();
    return value;
  }
}

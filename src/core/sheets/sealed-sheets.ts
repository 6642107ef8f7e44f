import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Sensitive } from '../secrets/sensitive.js';
import type { Sheet } from './sheet.js';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

/** The sheets of a file as a column holds them: compressed, and sealed for one place. */
@Injectable()
export class SealedSheets {
  constructor(private readonly sensitive: Sensitive) {}

  /** @param place such as `imports.sheets/<id>` */
  async seal(sheets: Sheet[], place: string): Promise<string> {
    const packed = await compress(JSON.stringify(sheets));
    return this.sensitive.seal(packed.toString('base64'), place);
  }

  async open(sealed: string, place: string): Promise<Sheet[]> {
    const packed = Buffer.from(this.sensitive.open(sealed, place), 'base64');
    return JSON.parse((await decompress(packed)).toString('utf8')) as Sheet[];
  }
}

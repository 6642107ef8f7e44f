import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newShortCode } from '../core/codes/badge-codes.js';
import { Config } from '../core/config/config.js';
import type { SeatInvitation } from './representative.entity.js';

/**
 * The link and the code of an invitation, made from its id with a key that lies outside of the database: they can be told as
 * often as somebody needs them, while the rows hold hashes that open nothing.
 */
@Injectable()
export class InvitationCodes {
  private readonly key: string;

  constructor(private readonly config: Config) {
    this.key = `seat-invitations:${config.secret}`;
  }

  /** 256 bits, as they stand in an address. */
  tokenOf({ id }: Pick<SeatInvitation, 'id'>): string {
    return this.keyed('token', id).toString('base64url');
  }

  /** `ABCD-EFGH`, for paper and telephone. */
  codeOf({ id }: Pick<SeatInvitation, 'id'>): string {
    return newShortCode((bytes) => this.keyed('code', id).subarray(0, bytes));
  }

  linkOf(invitation: Pick<SeatInvitation, 'id'>): string {
    return new URL(`/answer/${this.tokenOf(invitation)}`, this.config.publicUrl).href;
  }

  /** Where a code is typed. */
  addressOfCodes(): string {
    return new URL('/answer', this.config.publicUrl).href;
  }

  hashOfToken(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }

  /** Of no use without the unit. */
  hashOfCode(unitSlug: string, code: string): string {
    return this.keyed('code-hash', `${unitSlug} ${code}`).toString('hex');
  }

  private keyed(use: string, text: string): Buffer {
    return createHmac('sha256', this.key).update(`${use}/${text}`).digest();
  }
}

import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../config/config.js';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts what must not be read from a copy of the database: AES-256-GCM, bound to the place where it is stored,
 * so that a value copied to another row or column cannot be opened there.
 */
@Injectable()
export class Sensitive {
  private readonly key: Buffer;
  private readonly markKey: Buffer;
  /** First letters of the key's hash, so that a change of keys can tell old values from new ones. */
  readonly keyId: string;

  constructor(config: Config) {
    this.key = config.sensitiveKey;
    this.markKey = Buffer.from(hkdfSync('sha256', this.key, '', 'marks', 32));
    this.keyId = createHash('sha256').update(this.key).digest('hex').slice(0, 8);
  }

  /** @param place such as `delegates.health/<id>` */
  seal(text: string, place: string): string {
    return `${this.keyId}.${this.sealBytes(Buffer.from(text, 'utf8'), place).toString('base64url')}`;
  }

  /** Throws when the value was sealed with another key, for another place, or was tampered with. */
  open(sealed: string, place: string): string {
    const [keyId, bytes = ''] = sealed.split('.');
    if (keyId !== this.keyId)
      throw new Error(`A sealed value needs the key ${keyId ?? ''}, this process has ${this.keyId}.`);
    return this.openBytes(Buffer.from(bytes, 'base64url'), place).toString('utf8');
  }

  /** By what a sealed value is found again without opening it: a keyed hash, of no use without the key. */
  mark(text: string, place: string): string {
    return createHmac('sha256', this.markKey).update(`${place}/${text}`).digest('base64url');
  }

  sealBytes(plain: Buffer, place: string): Buffer {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, this.key, nonce).setAAD(Buffer.from(place));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  openBytes(sealed: Buffer, place: string): Buffer {
    const tagAt = sealed.length - tagBytes;
    const decipher = createDecipheriv(algorithm, this.key, sealed.subarray(0, nonceBytes)).setAAD(
      Buffer.from(place),
    );
    decipher.setAuthTag(sealed.subarray(tagAt));
    return Buffer.concat([decipher.update(sealed.subarray(nonceBytes, tagAt)), decipher.final()]);
  }
}

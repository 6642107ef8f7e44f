import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, stat } from 'node:fs/promises';
import { Transform } from 'node:stream';
import type { Readable, TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** A key of its own for each use, so that one that goes to a worker opens nothing else. @param use such as `backup` */
export function deriveKey(key: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', use, 32));
}

/** Encrypts while writing; the file appears under its name only when it is whole and on the disk. */
export async function sealFile(plain: Readable, path: string, key: Buffer): Promise<void> {
  const unfinished = `${path}.part`;
  await pipeline(plain, new SealingStream(key), createWriteStream(unfinished, { mode: 0o600 }));
  await syncToDisk(unfinished);
  await rename(unfinished, path);
}

/** Decrypts while reading. The stream fails at its end when the file was tampered with. */
export async function openSealedFile(path: string, key: Buffer): Promise<Readable> {
  const { size } = await stat(path);
  const { nonce, tag } = await readFrame(path, size);
  const decipher = createDecipheriv(algorithm, key, nonce).setAuthTag(tag);
  const body = createReadStream(path, { start: nonceBytes, end: size - tagBytes - 1 });
  body.on('error', (error) => decipher.destroy(error));
  return body.pipe(decipher);
}

async function readFrame(path: string, size: number): Promise<{ nonce: Buffer; tag: Buffer }> {
  if (size <= nonceBytes + tagBytes) throw new Error('A sealed file is too short to be whole.');
  const file = await open(path, 'r');
  try {
    const nonce = Buffer.alloc(nonceBytes);
    const tag = Buffer.alloc(tagBytes);
    await file.read(nonce, 0, nonceBytes, 0);
    await file.read(tag, 0, tagBytes, size - tagBytes);
    return { nonce, tag };
  } finally {
    await file.close();
  }
}

async function syncToDisk(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync().finally(() => file.close());
}

class SealingStream extends Transform {
  private readonly nonce = randomBytes(nonceBytes);
  private readonly cipher;

  constructor(key: Buffer) {
    super();
    this.cipher = createCipheriv(algorithm, key, this.nonce);
    this.push(this.nonce);
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    done(null, this.cipher.update(chunk));
  }

  override _flush(done: TransformCallback): void {
    this.push(this.cipher.final());
    done(null, this.cipher.getAuthTag());
  }
}

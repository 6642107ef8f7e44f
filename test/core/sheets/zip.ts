import { crc32, deflateRawSync } from 'node:zlib';

export interface Entry {
  name: string;
  content: Buffer | string;
  /** What the archive says of the content's length, if not the truth. */
  declared?: number;
  encrypted?: boolean;
}

/** An archive as any program writes it, or one that lies. */
export function zipOf(entries: Entry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, fields, packed } = fieldsOf(entry);
    const local = Buffer.concat([signed(0x04034b50), fields, name, packed]);
    central.push(centralEntry(fields, name, offset));
    locals.push(local);
    offset += local.length;
  }
  return Buffer.concat([...locals, ...central, endOf(central, offset)]);
}

function fieldsOf({ name, content, declared, encrypted }: Entry) {
  const plain = Buffer.from(content);
  const packed = deflateRawSync(plain, { level: 9 });
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(encrypted ? 1 : 0, 2);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(plain), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(declared ?? plain.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(name), 22);
  return { name: Buffer.from(name), fields, packed };
}

function centralEntry(fields: Buffer, name: Buffer, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([signed(0x02014b50), Buffer.from([20, 0]), fields, rest, name]);
}

function endOf(central: Buffer[], offset: number): Buffer {
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(Buffer.concat(central).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([signed(0x06054b50), end]);
}

function signed(signature: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(signature);
  return bytes;
}

import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { Upload } from '../support/browser.js';

const object = (number: number, content: string) => `${number} 0 obj\n${content}\nendobj\n`;

/** A page with the bare structure of a PDF. @param parts objects beside it, from number 4 */
export function pdf(parts = '', trailer = ''): Uint8Array<ArrayBuffer> {
  const body =
    object(1, '<< /Type /Catalog /Pages 2 0 R /OpenAction [3 0 R /Fit] >>') +
    object(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>') +
    object(3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>') +
    parts;
  return bytesOf(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R ${trailer} >>\n%%EOF\n`);
}

/** The objects inside a compressed stream, where a search of the file's letters finds nothing. */
export function hiddenPdf(objects: string, dictionary = '/Filter /FlateDecode'): Uint8Array<ArrayBuffer> {
  const stream = deflateSync(Buffer.from(objects, 'latin1')).toString('latin1');
  return pdf(
    object(
      4,
      `<< /Type /ObjStm /N 1 /First 4 ${dictionary} /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ),
  );
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** A picture as a phone takes it: lying on its side, with place and words in its notes. */
export async function photo(note = 'CANARY Ghi chú'): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#c04020' } });
  const exif = { IFD0: { ImageDescription: note }, IFD3: { GPSLatitude: '10/1 0/1 0/1' } };
  return new Uint8Array(await picture.withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer());
}

export async function png(width = 40, height = 40): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { width, height, channels: 4, background: '#00000000' } });
  return new Uint8Array(await picture.png().toBuffer());
}

/** A picture whose header claims to be as large as a field. */
export async function hugePng(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(
    await sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#ffffff' } })
      .png({ compressionLevel: 9 })
      .toBuffer(),
  );
}

export const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

/** Files that are no scans, and a piece of the sentence that says why. */
export async function badFiles(): Promise<[string, Upload, string][]> {
  const file = (name: string, bytes: Uint8Array<ArrayBuffer>): Upload => ({ name, bytes });
  return [
    [
      'an SVG picture',
      file('a.svg', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>')),
      'không phải PDF',
    ],
    [
      'a page of HTML called .pdf',
      file('a.pdf', bytesOf('<!doctype html><script>x</script>')),
      'không phải PDF',
    ],
    ['a Windows program called .jpg', file('a.jpg', bytesOf(`MZ${'\0'.repeat(200)}`)), 'không phải PDF'],
    ['a zip archive', file('a.pdf', bytesOf('PK\x03\x04aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa')), 'không phải PDF'],
    [
      'a GIF picture',
      file('a.png', bytesOf('GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00;')),
      'không phải PDF',
    ],
    ['a HEIC picture', file('a.heic', bytesOf('\0\0\0\x18ftypheic\0\0\0\0mif1heic')), 'HEIC'],
    ['half a JPEG', file('a.jpg', (await photo()).slice(0, 200)), 'hỏng'],
    ['a PNG that is only a head', file('a.png', (await png()).slice(0, 40)), 'hỏng'],
    ['a picture of 81 million pixels', file('a.png', await hugePng()), 'quá lớn'],
    ['a PDF behind other letters', file('a.pdf', bytesOf(`GIF89a %PDF-1.4\n%%EOF`)), 'không phải PDF'],
    ['a PDF without an end', file('a.pdf', bytesOf('%PDF-1.4\n1 0 obj << /Type /Page >> endobj')), 'hỏng'],
    ['a PDF without pages', file('a.pdf', bytesOf('%PDF-1.4\n%%EOF\n')), 'hỏng'],
    ['a locked PDF', file('a.pdf', pdf('', '/Encrypt 9 0 R')), 'mật khẩu'],
    ['a PDF with a program', file('a.pdf', pdf(object(4, script))), 'chương trình'],
    [
      'a program whose name is spelled by numbers',
      file('a.pdf', pdf(object(4, '<< /S /J#61vaScript >>'))),
      'chương trình',
    ],
    ['a program in a compressed stream', file('a.pdf', hiddenPdf(`4 0 ${script}`)), 'chương trình'],
    [
      'a stream packed in an unusual way',
      file('a.pdf', hiddenPdf('4 0 <<>>', '/Filter [/ASCII85Decode /FlateDecode]')),
      'không đọc được',
    ],
    [
      'a stream that is not what it says',
      file('a.pdf', pdf(object(4, '<< /Type /ObjStm /Filter /FlateDecode >>\nstream\nxxxx\nendstream'))),
      'không đọc được',
    ],
    [
      'a PDF that starts something',
      file('a.pdf', pdf(object(4, '<< /S /Launch /F (cmd.exe) >>'))),
      'chương trình',
    ],
    [
      'a PDF with a file inside',
      file('a.pdf', pdf(object(4, '<< /Names << /EmbeddedFiles 5 0 R >> >>'))),
      'tệp đính kèm',
    ],
  ];
}

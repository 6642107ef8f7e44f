import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { xlsxType } from './media-types.js';
import { checkOffice, docxType } from './office-check.js';
import { checkPdf } from './pdf-check.js';
import type { ScanAnswer, Taken } from './scan-messages.js';

/** A page of A4 at 400 dots an inch has 16 million; a good phone's picture 50. */
const mostPixels = 64_000_000;
/** A4 at 250 dots an inch: small print stays readable. */
const longestSide = 2_900;

/** What a stranger's file really is, whatever it is called: a PDF or a Word or Excel file as it came, a picture drawn anew without anything hidden in it. */
export async function cleanScan(bytes: Buffer, taken: Taken): Promise<ScanAnswer> {
  const { mime = '' } = (await fileTypeFromBuffer(bytes)) ?? {};
  if (mime === 'application/pdf') return cleanPdf(bytes);
  if (mime === 'image/jpeg' || mime === 'image/png') return cleanPicture(bytes);
  if (/^image\/hei[cf]/.test(mime)) return { refused: 'heic' };
  if (taken === 'scans') return { refused: 'not-a-scan' };
  return mime === docxType || mime === xlsxType ? checkOffice(bytes, mime) : { refused: 'not-a-document' };
}

function cleanPdf(bytes: Buffer): ScanAnswer {
  const checked = checkPdf(bytes);
  return 'refused' in checked ? checked : { type: 'application/pdf', pages: checked.pages, bytes };
}

async function cleanPicture(bytes: Buffer): Promise<ScanAnswer> {
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > mostPixels) return { refused: 'too-many-pixels' };
    return { type: 'image/jpeg', pages: 1, bytes: await drawnAnew(bytes) };
  } catch {
    return { refused: 'unreadable-image' };
  }
}

/** Upright as the camera noted it; its notes themselves (place, time, device) are left behind. */
function drawnAnew(bytes: Buffer): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', pages: 1 })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 82 })
    .toBuffer();
}

import type { xlsxType } from './media-types.js';
import type { docxType } from './office-check.js';

/** Why a file is no page that we keep. */
export type ScanRefusal =
  | 'not-a-scan'
  | 'not-a-document'
  | 'heic'
  | 'unreadable-image'
  | 'too-many-pixels'
  | 'broken-pdf'
  | 'locked-pdf'
  | 'active-pdf'
  | 'broken-office'
  | 'active-office';

/** What a room takes: pages as they came from paper, or those and what Word and Excel write. */
export type Taken = 'scans' | 'documents';

export interface ScanTask {
  bytes: Uint8Array;
  taken: Taken;
}

export interface CleanFile {
  type: 'application/pdf' | 'image/jpeg' | typeof docxType | typeof xlsxType;
  pages: number;
  bytes: Uint8Array;
}

export type ScanAnswer = { refused: ScanRefusal } | CleanFile;

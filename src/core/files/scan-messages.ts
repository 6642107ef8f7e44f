/** Why a file is no page that we keep. */
export type ScanRefusal =
  'not-a-scan' | 'heic' | 'unreadable-image' | 'too-many-pixels' | 'broken-pdf' | 'locked-pdf' | 'active-pdf';

export interface CleanFile {
  type: 'application/pdf' | 'image/jpeg';
  pages: number;
  bytes: Uint8Array;
}

export type ScanAnswer = { refused: ScanRefusal } | CleanFile;

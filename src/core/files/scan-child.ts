import sharp from 'sharp';
import { cleanScan } from './clean-scan.js';
import type { ScanTask } from './scan-messages.js';

sharp.cache(false);
sharp.concurrency(1);

process.on('message', ({ bytes, taken }: ScanTask) => {
  void cleanScan(Buffer.from(bytes), taken).then((answer) => process.send?.(answer));
});

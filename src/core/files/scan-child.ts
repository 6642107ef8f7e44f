import sharp from 'sharp';
import { cleanScan } from './clean-scan.js';

sharp.cache(false);
sharp.concurrency(1);

process.on('message', (bytes: Uint8Array) => {
  void cleanScan(Buffer.from(bytes)).then((answer) => process.send?.(answer));
});

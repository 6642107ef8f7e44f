import type { Count } from '../../src/delegates/delegation-board.js';
import type { Translate } from '../text/text.js';

/** Who is missing by the quota, as a sentence; empty when nobody is. */
export function missingText(counts: Count[], t: Translate): string {
  const missing = counts.filter(({ taken, must }) => taken < must);
  const texts = missing.map(({ role, taken, must }) =>
    t(`home.desk.missing.${role}`, { count: must - taken }),
  );
  return texts.length > 0 ? t('home.desk.missing.all', { list: texts.join(', ') }) : '';
}

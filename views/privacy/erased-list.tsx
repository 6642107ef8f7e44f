import type { Term } from '../../src/core/retention/periods.js';
import { useText } from '../ui/frame.js';
import { matterText } from './matter.js';

export interface ErasedLine {
  table: string;
  columns: readonly string[];
  term: Term;
  count: number;
}

interface ErasedListProps {
  lines: ErasedLine[];
  /** Said when nothing was or will be erased. */
  empty: string;
}

/** How many of what, and by which retention. */
export function ErasedList({ lines, empty }: ErasedListProps) {
  const t = useText();
  const shown = lines.filter(({ count }) => count > 0);
  if (shown.length === 0) return <p class="soft">{empty}</p>;
  return (
    <ul>
      {shown.map(({ table, columns, term, count }) => (
        <li key={`${table} ${term}`}>
          {matterText(table, columns, t)}: <strong>{t('privacy.retention.rows', { count })}</strong>{' '}
          <span class="soft">({t(`privacy.term.${term}`)})</span>
        </li>
      ))}
    </ul>
  );
}

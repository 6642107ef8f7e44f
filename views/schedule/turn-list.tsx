import type { Turn } from '../../src/schedule/item.js';
import { timesOf } from './schedule-words.js';

/** Who answers when, within a dialogue. */
export function TurnList({ turns, nameOf }: { turns: Turn[]; nameOf: (slug: string) => string }) {
  if (turns.length === 0) return null;
  return (
    <ol class="turns">
      {turns.map((turn) => (
        <li key={turn.unitSlug}>
          <span class="turns__time">{timesOf(turn)}</span> {nameOf(turn.unitSlug)}
        </li>
      ))}
    </ol>
  );
}

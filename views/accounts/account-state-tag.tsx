import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import type { AccountState } from './account-row.js';

const tones = { waiting: 'yellow', active: 'green', blocked: 'red' } as const;

export function AccountStateTag({ state }: { state: AccountState }) {
  const t = useText();
  return <Tag tone={tones[state]} text={t(`accounts.state.${state}`)} />;
}

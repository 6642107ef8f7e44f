import { useText } from '../ui/frame.js';
import type { AccountRow } from './account-row.js';

/** Every role with its unit. */
export function Hats({ hats }: Pick<AccountRow, 'hats'>) {
  const t = useText();
  return (
    <ul class="plain-list hats">
      {hats.map(({ role, unitSlug, unit }) => (
        <li key={`${role} ${unitSlug}`}>
          {unit} <span class="soft">({t(`accounts.role.${role}`)})</span>
        </li>
      ))}
    </ul>
  );
}

import { useText } from './frame.js';

export interface Chip {
  text: string;
  href: string;
  count?: number;
  current: boolean;
}

export function FilterChips({ chips, label }: { chips: Chip[]; label?: string }) {
  const t = useText();
  return (
    <nav aria-label={label ?? t('common.filters')}>
      <ul class="chips">
        {chips.map(({ text, href, count, current }) => (
          <li key={href}>
            <a class="chip" href={href} aria-current={current ? 'true' : undefined}>
              {text}
              {count !== undefined && <strong>{t('common.number', { count })}</strong>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

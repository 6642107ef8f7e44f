import { useText } from './frame.js';
import type { Crumb } from './frame.js';

export function Crumbs({ crumbs }: { crumbs: Crumb[] }) {
  const t = useText();
  return (
    <nav class="crumbs" aria-label={t('common.you-are-here')}>
      <ol>
        {crumbs.map(({ text, href }) => (
          <li key={text}>{href ? <a href={href}>{text}</a> : <span aria-current="page">{text}</span>}</li>
        ))}
      </ol>
    </nav>
  );
}

import type { ComponentChildren } from 'preact';
import { useText } from './frame.js';

interface RefreshingProps {
  /** Address of this same part, alone or in its page. */
  path: string;
  done: boolean;
  children: ComponentChildren;
}

/** Work under way: with scripts the part renews itself every two seconds, without them by its link. */
export function Refreshing({ path, done, children }: RefreshingProps) {
  const t = useText();
  return (
    <div data-refresh={path} data-done={done ? '' : undefined} aria-live="polite">
      {children}
      {!done && (
        <p class="no-script-only">
          <a href="">{t('common.refresh')}</a>
        </p>
      )}
    </div>
  );
}

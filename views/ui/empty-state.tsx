import type { ComponentChildren } from 'preact';
import { Sun } from './icon.js';

interface EmptyStateProps {
  title: string;
  /** Names what the page shows later, and the step that brings it about. */
  text: string;
  /** Buttons of the first steps. */
  children?: ComponentChildren;
}

export function EmptyState({ title, text, children }: EmptyStateProps) {
  return (
    <div class="empty">
      <Sun />
      <h2>{title}</h2>
      <p class="soft">{text}</p>
      {children && <div class="buttons">{children}</div>}
    </div>
  );
}

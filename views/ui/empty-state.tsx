import type { ComponentChildren } from 'preact';
import { Sun } from './icon.js';

interface EmptyStateProps {
  title: string;
  /** What will be here, and how it comes. */
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

import type { ComponentChildren } from 'preact';
import { useText } from './frame.js';

/** Blue goes on, green hands in or approves, red removes; one strong button a screen. */
export type ButtonKind = 'primary' | 'secondary' | 'action' | 'danger' | 'sun' | 'link';

interface ButtonLook {
  kind?: ButtonKind;
  small?: boolean;
  children: ComponentChildren;
}

type ButtonProps = ButtonLook & {
  name?: string;
  value?: string;
  /** The form to send, when the button stands outside of it. */
  form?: string;
  formaction?: string;
  'aria-label'?: string;
};

export function Button({ kind, small, children, ...rest }: ButtonProps) {
  return (
    <button {...rest} type="submit" class={lookOf({ kind, small })} data-module="govuk-button">
      {children}
    </button>
  );
}

/** What Enter in a field presses, in a form whose other buttons stand before its own. */
export function DefaultButton() {
  return <button type="submit" class="govuk-visually-hidden" tabIndex={-1} aria-hidden="true" />;
}

type ButtonLinkProps = ButtonLook & { href: string; download?: boolean; 'aria-label'?: string };

export function ButtonLink({ kind, small, children, ...rest }: ButtonLinkProps) {
  return (
    <a {...rest} class={lookOf({ kind, small })} draggable={false}>
      {children}
    </a>
  );
}

/** Opens the browser's own printing; browsers without scripts have it in their menu. */
export function PrintButton({ children }: { children?: ComponentChildren }) {
  const t = useText();
  return (
    <button type="button" class="button button--secondary script-only" data-print>
      {children ?? t('common.print')}
    </button>
  );
}

export function Buttons({ children }: { children: ComponentChildren }) {
  return <div class="buttons">{children}</div>;
}

function lookOf({ kind = 'primary', small }: { kind?: ButtonKind; small?: boolean }): string {
  return ['button', kind !== 'primary' && `button--${kind}`, small && 'button--small']
    .filter(Boolean)
    .join(' ');
}

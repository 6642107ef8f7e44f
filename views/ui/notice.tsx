import type { ComponentChildren } from 'preact';
import type { Notice } from './frame.js';

/** The answer to a form, on top of the page to which it led. */
export function NoticeBanner({ notice }: { notice: Notice }) {
  const isSuccess = notice.kind === 'success';
  return (
    <div
      class={isSuccess ? 'message message--success' : 'message message--warning'}
      role={isSuccess ? 'status' : 'alert'}
    >
      <p class="message__title">{notice.title}</p>
      {notice.text && <p>{notice.text}</p>}
    </div>
  );
}

interface MessageProps {
  tone?: 'info' | 'success' | 'warning' | 'danger';
  title?: string;
  children?: ComponentChildren;
}

/** Something on the page that must not be missed, such as the reason of a return. */
export function Message({ tone = 'info', title, children }: MessageProps) {
  return (
    <div class={tone === 'info' ? 'message' : `message message--${tone}`}>
      {title && <p class="message__title">{title}</p>}
      {children && <div>{children}</div>}
    </div>
  );
}

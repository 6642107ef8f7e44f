import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Language, Translate } from '../text/text.js';

export interface Crumb {
  text: string;
  href?: string;
}

export interface NavItem {
  text: string;
  href: string;
  current: boolean;
  /** Things that wait for the person behind this link; shown when above zero. */
  waiting?: number;
}

export interface Notice {
  kind: 'success' | 'important';
  title: string;
  text?: string;
}

/** What every page shows around its own content, gathered once a request. */
export interface Frame {
  language: Language;
  t: Translate;
  /** Path and query of this page, for forms that come back to it. */
  path: string;
  /** A fresh key for the POST forms of this page: a form sent twice does its work once. */
  formKey: string;
  assets: { css: string; js: string; font: string; icon: string };
  programme: { name: string; office: string } | null;
  contact: { body: string; officer: string; phone: string } | null;
  person: { name: string; place: string } | null;
  nav: NavItem[];
  /** To whoever answers for child safety: how many concerns nobody was told of for an hour. */
  alarm: number;
  /** Null unless the day can be chosen, as in a demonstration. */
  clock: { today: string; choices: { day: string; text: string; current: boolean }[] } | null;
  notice: Notice | null;
}

export const FrameContext = createContext<Frame | null>(null);

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('A component was rendered outside of a page.');
  return frame;
}

export function useText(): Translate {
  return useFrame().t;
}

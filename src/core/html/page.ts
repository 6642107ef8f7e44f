import type { VNode } from 'preact';
import type { TextKey, TextParams } from '../../../views/text/text.js';

/** An HTML page as a handler's answer. */
export class Page {
  constructor(
    readonly content: VNode,
    readonly status = 200,
  ) {}
}

export function page(content: VNode, status = 200): Page {
  return new Page(content, status);
}

export interface Done {
  key: TextKey;
  params?: TextParams;
}

/** A redirect after a finished POST (303); the page it leads to shows `done` as its banner. */
export class SeeOther {
  /** The stored submission whose banner the next page shows. */
  submissionId: string | null = null;

  constructor(
    readonly location: string,
    readonly done: Done | null = null,
  ) {}
}

export function seeOther(location: string, key?: TextKey, params?: TextParams): SeeOther {
  return new SeeOther(location, key ? { key, params } : null);
}

/** Ready to be sent; its status is the page's own, whatever the method's default. */
export class Rendered {
  constructor(
    readonly status: number,
    readonly text: string,
  ) {}
}

import type { ConsentView } from '../../src/consents/consent-reader.service.js';
import { delegationName } from '../delegates/delegation-name.js';
import { delegationPath } from '../delegates/paths.js';
import type { Translate } from '../text/text.js';
import type { Crumb } from '../ui/frame.js';

export function consentsPath({ delegate }: { delegate: { id: string } }): string {
  return `/delegates/${delegate.id}/consents`;
}

/** @param last the page below the consents, when there is one */
export function consentCrumbs(view: ConsentView, t: Translate, last?: string): Crumb[] {
  const { delegate } = view;
  return [
    { text: delegationName(view, t), href: delegationPath(view) },
    { text: delegate.name, href: `/delegates/${delegate.id}` },
    last ? { text: t('consents.title'), href: consentsPath(view) } : { text: t('consents.title') },
    ...(last ? [{ text: last }] : []),
  ];
}

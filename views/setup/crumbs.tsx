import { useText } from '../ui/frame.js';
import type { Crumb } from '../ui/frame.js';

/** The way from the set-up's first page to this one. */
export function useSetupCrumbs(title: string, between: Crumb[] = []): Crumb[] {
  const t = useText();
  return [{ text: t('programme.setup.title'), href: '/setup' }, ...between, { text: title }];
}

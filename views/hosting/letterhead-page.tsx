import { LetterheadPage } from '../lists/letterhead-page.js';
import type { LetterheadPageProps } from '../lists/letterhead-page.js';
import { useText } from '../ui/frame.js';
import { taskCrumbs, tasksPath } from './paths.js';

/** What stands around the assignment sheet: the same as around the unit's other papers. */
export function SheetLetterheadPage({ event, unit, form }: Omit<LetterheadPageProps, 'at'>) {
  const t = useText();
  const at = {
    path: `${tasksPath(event)}/letterhead`,
    lead: t('hosting.paper.letterhead-lead'),
    back: { href: tasksPath(event), text: t('hosting.task.back') },
    crumbs: taskCrumbs(event, t, t('lists.letterhead.title')),
  };
  return <LetterheadPage event={event} unit={unit} form={form} at={at} />;
}

import type { Event } from '../../src/programme/event.entity.js';
import type { Unit } from '../../src/programme/unit.entity.js';
import { useText } from '../ui/frame.js';
import { Layout } from '../ui/layout.js';
import { PageHeading } from '../ui/page-heading.js';
import { TaskList } from '../ui/task-list.js';
import { delegationPath } from './paths.js';

/** For people with several units. */
export function ChoicePage({ event, units }: { event: Event; units: Unit[] }) {
  const t = useText();
  const crumbs = [{ text: event.name, href: `/events/${event.slug}` }, { text: t('delegates.choice.title') }];
  return (
    <Layout title={t('delegates.choice.title')} crumbs={crumbs}>
      <PageHeading title={t('delegates.choice.title')} lead={t('delegates.choice.lead')} />
      <TaskList
        tasks={units.map((unit) => ({
          title: t('delegates.delegation-of', { unit: unit.shortName }),
          href: delegationPath({ event, unit }),
          hint: unit.officeName,
        }))}
      />
    </Layout>
  );
}

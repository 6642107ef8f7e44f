import type { ComponentChildren } from 'preact';
import type { HostedView } from '../../src/hosting/hosts.service.js';
import { eventPeriod } from '../delegates/event-period.js';
import { FilterChips } from '../ui/filter-chips.js';
import { useText } from '../ui/frame.js';
import { PageHeading } from '../ui/page-heading.js';
import { tasksPath, venuesPath } from './paths.js';

interface HostingHeadProps {
  view: HostedView;
  part: 'venue' | 'task';
  /** The page's next steps, as buttons. */
  children?: ComponentChildren;
}

/** The event that is prepared, by whom, and the two parts of it. */
export function HostingHead({ view: { event, host }, part, children }: HostingHeadProps) {
  const t = useText();
  const lead = [eventPeriod(event), t('hosting.hosted-by', { host: host.name })].filter(Boolean).join(' · ');
  const parts = [
    { text: t('hosting.venue.title'), href: venuesPath(event), current: part === 'venue' },
    { text: t('hosting.task.title'), href: tasksPath(event), current: part === 'task' },
  ];
  return (
    <>
      <PageHeading title={t(`hosting.${part}.title`)} lead={lead}>
        {children}
      </PageHeading>
      <div class="tools">
        <FilterChips label={t('hosting.parts')} chips={parts} />
      </div>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import type { EventPageProps } from './event-page.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';

/** When, where, how certain, and who is behind it. */
export function EventFacts({ when, place, venue, expected, host, chair, coOrganizers }: EventPageProps) {
  const t = useText();
  return (
    <dl class="facts">
      <Fact label={t('home.event.when')}>{when || t('home.event.no-date')}</Fact>
      <Fact label={t('home.event.where')}>
        {[venue, place].filter(Boolean).join(', ')}
        {venue === '' && <div class="facts__more">{t('home.event.venue-open')}</div>}
      </Fact>
      {when && (
        <Fact label={t('home.event.status')}>
          <Tag
            tone={expected ? 'yellow' : 'green'}
            text={t(expected ? 'home.expected' : 'home.event.fixed')}
          />
          <div class="facts__more">{t(expected ? 'home.event.expected-text' : 'home.event.fixed-text')}</div>
        </Fact>
      )}
      {host && host !== chair && <Fact label={t('home.event.host')}>{host}</Fact>}
      {chair && <Fact label={t('home.event.chair')}>{chair}</Fact>}
      {coOrganizers.length > 0 && (
        <Fact label={t('home.event.co-organizers')}>
          <ul>
            {coOrganizers.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

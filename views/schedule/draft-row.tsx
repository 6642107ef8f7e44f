import type { DraftView } from '../../src/schedule/draft/draft-views.service.js';
import type { ScheduleItem } from '../../src/schedule/schedule.entity.js';
import { useText } from '../ui/frame.js';
import { Tag } from '../ui/tag.js';
import { itemPath } from './paths.js';
import { TurnList } from './turn-list.js';
import { audienceInWords, leadInWords, timesOf } from './schedule-words.js';

interface DraftRowProps {
  item: ScheduleItem;
  view: DraftView;
}

/** One item, what it says at a glance, and the ways to change it; a script reads it for the grid. */
export function DraftRow({ item, view }: DraftRowProps) {
  const t = useText();
  return (
    <li
      id={`item-${item.id}`}
      class={item.isBlocker ? 'draft__item draft__item--blocker' : 'draft__item'}
      data-item={item.id}
      data-version={item.version}
      data-day={item.day}
      data-start={item.startsAt}
      data-end={item.endsAt}
      data-room={item.roomId ?? ''}
      data-kind={item.isBlocker ? 'blocker' : item.kind}
    >
      <p class="draft__time">{timesOf(item)}</p>
      <What item={item} view={view} />
      <p class="no-print draft__ways">
        {item.kind === 'dialogue' && !item.isBlocker && (
          <a href={`${itemPath(item)}/turns`}>{t('schedule.turns.open')}</a>
        )}
        <a href={`${itemPath(item)}/place`}>
          {t('schedule.item.move')}
          <span class="govuk-visually-hidden"> {item.title}</span>
        </a>
      </p>
    </li>
  );
}

function What({ item, view }: DraftRowProps) {
  const t = useText();
  const room = view.rooms.find(({ id }) => id === item.roomId)?.name ?? t('schedule.no-room');
  const who = item.isBlocker ? '' : audienceInWords(item, view, t);
  return (
    <div class="draft__what">
      <p class="draft__title">
        <a href={`${itemPath(item)}/edit`}>{item.title}</a>{' '}
        <Tag
          tone={item.isBlocker ? 'grey' : 'blue'}
          text={item.isBlocker ? t('schedule.blocker') : t(`schedule.kind.${item.kind}`)}
        />
      </p>
      <p class="soft small">{[room, leadInWords(item, view), who].filter(Boolean).join(' · ')}</p>
      <TurnList
        turns={item.turns}
        nameOf={(slug) => view.units.find((unit) => unit.slug === slug)?.shortName ?? slug}
      />
      {item.publicNote && <p class="small keep-lines">{item.publicNote}</p>}
      {item.committeeNote && (
        <p class="small keep-lines draft__note">
          <strong>{t('schedule.item.committee-note-short')}:</strong> {item.committeeNote}
        </p>
      )}
    </div>
  );
}

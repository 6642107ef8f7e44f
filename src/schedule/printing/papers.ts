import { translate } from '../../../views/text/text.js';
import type { Block, OfficialDocument } from '../../core/documents/official-document.js';
import { formatPeriod } from '../../core/vietnamese/dates.js';
import type { Day } from '../../core/vietnamese/dates.js';
import type { Event } from '../../programme/event.entity.js';
import { alongside } from '../item.js';
import type { Item } from '../item.js';
import { contentOf, dayTables, longTimes, paperOf, roomsOf } from './paper.js';
import type { PaperSource } from './paper.js';

const t = translate('vi');

/** "Chương trình" in the form of Decree 30/2020: time, content, who, place. Without what only the committee knows. */
export function programmePaper(
  source: PaperSource,
  release: { number: number; name: string },
): OfficialDocument {
  const items = source.items.filter(({ isBlocker }) => !isBlocker);
  return paperOf(source, {
    kind: t('schedule.paper.programme'),
    subject: [...subjectOf(source.event), t('schedule.release.numbered', release)],
    blocks: dayTables(source, alongside(items), [
      [t('schedule.item.time'), 27, (item) => longTimes(item), 'center'],
      [t('schedule.paper.content'), 75, (item) => contentOf(item, source.unitName)],
      [t('schedule.paper.who'), 38, source.leadOf],
      [t('schedule.item.room'), 48, (_, together) => roomsOf(source, together)],
    ]),
  });
}

interface RunSheetSource extends PaperSource {
  audienceOf: (item: Item) => string;
  /** Sentences of what is wrong with the draft. */
  warnings: string[];
}

/** The committee's run sheet: minute by minute over all rooms, with notes, blockers and a box to tick. */
export function runSheet(source: RunSheetSource): OfficialDocument {
  const { event, items, warnings, audienceOf, leadOf } = source;
  const wrong = warnings.map((text): Block => ({ kind: 'paragraph', look: 'note', text: `– ${text}` }));
  return paperOf(source, {
    kind: t('schedule.paper.run-sheet'),
    subject: subjectOf(event),
    landscape: true,
    foot: t('schedule.paper.internal'),
    blocks: [
      ...(wrong.length > 0 ? [heading(t('schedule.warning.title')), ...wrong] : []),
      ...dayTables(
        source,
        items.map((item) => [item]),
        [
          [t('schedule.item.time'), 27, (item) => longTimes(item), 'center'],
          [t('schedule.paper.content'), 70, (item) => contentOf(item, source.unitName)],
          [t('schedule.item.room'), 35, (_, together) => roomsOf(source, together)],
          [
            t('schedule.paper.who-does-what'),
            55,
            (item) =>
              item.isBlocker
                ? t('schedule.blocker')
                : [leadOf(item), audienceOf(item)].filter(Boolean).join('\n'),
          ],
          [t('schedule.paper.note'), 55, ({ committeeNote }) => committeeNote],
          [t('schedule.paper.done'), 15, () => '', 'center'],
        ],
      ),
    ],
  });
}

/** Whose agenda: a delegation, a group, a leader. */
export interface Agenda<Of extends Item = Item> {
  title: string;
  items: Of[];
}

/** Only what concerns somebody, one agenda a page, with whom to call. */
export function agendaPaper(source: PaperSource, agendas: Agenda[], contact: string): OfficialDocument {
  return paperOf(source, {
    kind: t('schedule.paper.agenda'),
    subject: subjectOf(source.event),
    foot: t('schedule.paper.help', { contact }),
    blocks: agendas.flatMap(({ title, items }): Block[] => [
      { ...heading(title), newPage: true },
      ...(items.length === 0 ? [note(t('schedule.paper.nothing'))] : []),
      ...dayTables(source, alongside(items), [
        [t('schedule.item.time'), 30, (item) => longTimes(item), 'center'],
        [t('schedule.paper.content'), 95, (item) => contentOf(item, source.unitName)],
        [t('schedule.item.room'), 60, (_, together) => roomsOf(source, together)],
      ]),
    ]),
  });
}

function subjectOf({ name, startsOn, endsOn, status, venue, place }: Event): string[] {
  const days = startsOn === null ? '' : formatPeriod(startsOn as Day, (endsOn ?? startsOn) as Day);
  const expected = status === 'expected' ? t('schedule.paper.expected') : '';
  return [
    name,
    [[days, expected].filter(Boolean).join(' '), venue || place].filter(Boolean).join(', '),
  ].filter(Boolean);
}

function heading(text: string): Block & { kind: 'paragraph' } {
  return { kind: 'paragraph', look: 'heading', text };
}

function note(text: string): Block {
  return { kind: 'paragraph', look: 'note', text };
}

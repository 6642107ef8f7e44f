import { inOrder } from '../item.js';
import type { Item } from '../item.js';
import { changedFields, publicItems } from './public-part.js';
import type { Contents, Placed, PublicField } from './public-part.js';

interface Appearance {
  kind: 'added' | 'removed';
  item: Item;
  before?: undefined;
  fields: [];
}

interface Alteration {
  /** `moved`: only its day, time or room is another. */
  kind: 'changed' | 'moved';
  item: Item;
  before: Item;
  fields: PublicField[];
}

/** What became of one item; `item` as it is now, or was last. */
export type Change = Appearance | Alteration;

const places: ReadonlySet<PublicField> = new Set(['day', 'startsAt', 'endsAt', 'roomId']);

/**
 * What people have to be told, in the order of the schedule; everything is new after nothing. To them a blocker is no
 * item, and neither notes nor names of the committee ever change.
 */
export function changesBetween(before: Contents | null, after: Contents): Change[] {
  const old = publicItems(before ?? { rooms: [], items: [] });
  const now = publicItems(after);
  const gone = [...old.values()].filter(({ item }) => !now.has(item.id));
  return inScheduleOrder([
    ...gone.map(({ item }): Change => ({ kind: 'removed', item, fields: [] })),
    ...[...now.values()].flatMap((placed) => changeOf(old.get(placed.item.id), placed)),
  ]);
}

function changeOf(before: Placed | undefined, { item, roomName }: Placed): Change[] {
  if (!before) return [{ kind: 'added', item, fields: [] }];
  const fields = changedFields(before, { item, roomName });
  const kind = fields.every((field) => places.has(field)) ? 'moved' : 'changed';
  return fields.length === 0 ? [] : [{ kind, item, before: before.item, fields }];
}

function inScheduleOrder(changes: Change[]): Change[] {
  const byItem = new Map(changes.map((change) => [change.item, change]));
  return inOrder([...byItem.keys()]).flatMap((item) => byItem.get(item) ?? []);
}

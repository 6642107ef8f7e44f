import {
  clock,
  endOfDay,
  part,
  pixels,
  pixelsPerMinute,
  placeOf,
  resized,
  roomsIn,
  shifted,
  snapped,
  step,
} from './schedule-places.js';
import type { Place, Room } from './schedule-places.js';
import { Saves } from './schedule-saves.js';

/** Makes a board of the committee's list: rooms side by side, time downwards; each drag does what the list's form does. */
export function offerScheduleBoard(): void {
  const list = document.querySelector<HTMLElement>('[data-schedule]');
  if (list) new Board(list).draw();
}

class Board {
  private readonly element = document.createElement('div');
  private readonly saves: Saves;
  private readonly rooms: Room[];
  private from = 7 * 60;

  constructor(private list: HTMLElement) {
    this.element.className = 'board no-print';
    this.rooms = [...roomsIn(list), { id: '', name: list.dataset.noRoom ?? '' }];
    this.saves = new Saves((fresh) => {
      this.refresh(fresh);
    });
    (list.closest('.draft') ?? list).before(this.element);
  }

  draw(): void {
    const rows = this.rows();
    const starts = rows.map((row) => placeOf(row).start);
    const ends = rows.map((row) => placeOf(row).end);
    this.from = Math.floor(Math.min(7 * 60, ...starts) / 60) * 60;
    const until = Math.ceil(Math.max(17 * 60, ...ends) / 60) * 60;
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset.of : undefined;
    this.element.replaceChildren(this.hours(until), ...this.rooms.map((room) => this.column(room, until)));
    rows.forEach((row) => {
      this.add(row);
    });
    if (focused) this.element.querySelector<HTMLElement>(`[data-of="${focused}"]`)?.focus();
  }

  /** After a save the page as it is now stands in the place of the list, unless something else was moved meanwhile. */
  private refresh(fresh: Document): void {
    for (const selector of ['[data-schedule]', '[data-schedule-side]', '[data-undo]']) {
      const now = document.querySelector(selector);
      const next = fresh.querySelector(selector);
      if (now && next) now.replaceWith(next);
    }
    this.list = document.querySelector<HTMLElement>('[data-schedule]') ?? this.list;
    this.draw();
  }

  private rows(): HTMLElement[] {
    return [...this.list.querySelectorAll<HTMLElement>('[data-item]')];
  }

  private hours(until: number): HTMLElement {
    const column = document.createElement('div');
    column.className = 'board__hours';
    column.setAttribute('aria-hidden', 'true');
    column.style.height = pixels(until - this.from);
    for (let hour = this.from; hour < until; hour += 60) {
      const mark = document.createElement('span');
      mark.textContent = clock(hour);
      mark.style.top = pixels(hour - this.from);
      column.append(mark);
    }
    return column;
  }

  private column(room: Room, until: number): HTMLElement {
    const column = document.createElement('div');
    column.className = 'board__room';
    column.dataset.column = room.id;
    const name = document.createElement('p');
    name.className = 'board__name';
    name.textContent = room.name;
    const space = document.createElement('div');
    space.className = 'board__space';
    space.style.height = pixels(until - this.from);
    space.addEventListener('dblclick', (event) => {
      this.open(room, event);
    });
    column.append(name, space);
    return column;
  }

  /** A double click on an empty place begins something there. */
  private open(room: Room, event: MouseEvent): void {
    if (event.target !== event.currentTarget) return;
    const start = snapped(this.from + event.offsetY / pixelsPerMinute);
    const query = new URLSearchParams({ start: clock(start), end: clock(Math.min(start + 60, endOfDay)) });
    if (room.id) query.set('room', room.id);
    location.assign(`${this.list.dataset.new ?? ''}&${query}`);
  }

  private add(row: HTMLElement): void {
    const item = document.createElement('button');
    item.type = 'button';
    item.className = `board__item board__item--${row.dataset.kind ?? ''}`;
    item.dataset.of = row.dataset.item ?? '';
    item.title = this.list.dataset.keys ?? '';
    const title = row.querySelector('.draft__title a')?.textContent ?? '';
    item.append(
      part('board__grip', ''),
      part('board__time', ''),
      part('board__title', title),
      part('board__edge', ''),
    );
    this.place(item, placeOf(row));
    this.takeGestures(item, row);
    item.addEventListener('keydown', (event) => {
      this.takeKey(event, item, row);
    });
  }

  private place(item: HTMLElement, place: Place): void {
    item.style.top = pixels(place.start - this.from);
    item.style.height = pixels(place.end - place.start);
    const time = item.querySelector('.board__time');
    if (time) time.textContent = `${clock(place.start)}–${clock(place.end)}`;
    const space = this.element.querySelector(`[data-column="${CSS.escape(place.room)}"] .board__space`);
    if (space && item.parentElement !== space) space.append(item);
  }

  private takeGestures(item: HTMLElement, row: HTMLElement): void {
    item.addEventListener('pointerdown', (down) => {
      const isTouch = down.pointerType !== 'mouse';
      const part = down.target instanceof Element ? down.target : item;
      const isResize = part.classList.contains('board__edge');
      if (down.button !== 0 || (isTouch && !isResize && !part.classList.contains('board__grip'))) return;
      this.drag(down, item, row);
    });
    item.addEventListener('dblclick', () => {
      row.querySelector<HTMLAnchorElement>('.draft__title a')?.click();
    });
  }

  private drag(down: PointerEvent, item: HTMLElement, row: HTMLElement): void {
    const before = placeOf(row);
    const isResize = down.target instanceof Element && down.target.classList.contains('board__edge');
    let place = before;
    const move = (event: PointerEvent) => {
      const minutes = snapped((event.clientY - down.clientY) / pixelsPerMinute);
      place = isResize
        ? resized(before, minutes)
        : { ...shifted(before, minutes), room: this.roomAt(event.clientX) ?? before.room };
      item.classList.add('board__item--moving');
      this.place(item, place);
    };
    const drop = () => {
      item.removeEventListener('pointermove', move);
      item.classList.remove('board__item--moving');
      this.commit(row, before, place);
    };
    item.setPointerCapture(down.pointerId);
    item.addEventListener('pointermove', move);
    item.addEventListener('pointerup', drop, { once: true });
    item.addEventListener('pointercancel', drop, { once: true });
    down.preventDefault();
    item.focus();
  }

  private roomAt(x: number): string | undefined {
    const columns = [...this.element.querySelectorAll<HTMLElement>('[data-column]')];
    const found = columns.find((column) => {
      const { left, right } = column.getBoundingClientRect();
      return x >= left && x < right;
    });
    return found?.dataset.column;
  }

  /** Arrows move; with Shift they change the end; Enter opens the form. */
  private takeKey(event: KeyboardEvent, item: HTMLElement, row: HTMLElement): void {
    const before = placeOf(row);
    if (event.key === 'Enter') row.querySelector<HTMLAnchorElement>('.draft__title a')?.click();
    const place = this.afterKey(event, before);
    if (!place) return;
    event.preventDefault();
    this.place(item, place);
    item.focus();
    this.commit(row, before, place);
  }

  private afterKey({ key, shiftKey }: KeyboardEvent, before: Place): Place | null {
    const minutes = { ArrowUp: -step, ArrowDown: step }[key];
    if (minutes !== undefined) return shiftKey ? resized(before, minutes) : shifted(before, minutes);
    const side = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (side === undefined) return null;
    const index = this.rooms.findIndex(({ id }) => id === before.room) + side;
    return { ...before, room: this.rooms[index]?.id ?? before.room };
  }

  private commit(row: HTMLElement, before: Place, place: Place): void {
    if (before.start === place.start && before.end === place.end && before.room === place.room) return;
    row.dataset.start = String(place.start);
    row.dataset.end = String(place.end);
    row.dataset.room = place.room;
    this.saves.add(row.dataset.item ?? '', () => ({
      version: this.versionOf(row),
      day: row.dataset.day ?? '',
      start: clock(place.start),
      end: clock(place.end),
      room: place.room,
    }));
  }

  /** As the list says now: an earlier save of the same item may have been answered meanwhile. */
  private versionOf(row: HTMLElement): string {
    const now = this.list.querySelector<HTMLElement>(`[data-item="${row.dataset.item ?? ''}"]`);
    return now?.dataset.version ?? '';
  }
}

/** How tall a minute is on the board. */
export const pixelsPerMinute = 1.3;
export const step = 5;
const shortest = 5;
export const endOfDay = 1440;

export interface Room {
  id: string;
  name: string;
}

export interface Place {
  start: number;
  end: number;
  room: string;
}

export function roomsIn(list: HTMLElement): Room[] {
  return JSON.parse(list.dataset.rooms ?? '[]') as Room[];
}

export function placeOf({ dataset }: HTMLElement): Place {
  return { start: Number(dataset.start), end: Number(dataset.end), room: dataset.room ?? '' };
}

export function shifted({ start, end, room }: Place, minutes: number): Place {
  const by = Math.min(Math.max(minutes, -start), endOfDay - end);
  return { start: start + by, end: end + by, room };
}

export function resized(place: Place, minutes: number): Place {
  return { ...place, end: Math.min(Math.max(place.end + minutes, place.start + shortest), endOfDay) };
}

export function snapped(minutes: number): number {
  return Math.round(minutes / step) * step;
}

export function clock(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export function pixels(minutes: number): string {
  return `${minutes * pixelsPerMinute}px`;
}

export function part(look: string, text: string): HTMLElement {
  const element = document.createElement('span');
  element.className = look;
  element.textContent = text;
  return element;
}

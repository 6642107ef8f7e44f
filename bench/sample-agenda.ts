import { randomUUID } from 'node:crypto';
import { Event } from '../src/programme/event.entity.js';
import type { Agenda } from '../src/schedule/printing/papers.js';
import type { PaperSource } from '../src/schedule/printing/paper.js';
import { itemsOf, templateFor } from '../src/schedule/templates/templates.js';

const count = 60;

/** The agendas of sixty delegations at a two-day forum, as they are printed. */
export function sampleAgenda(): { source: PaperSource; agendas: Agenda[] } {
  const template = templateFor('forum');
  if (!template) throw new Error('There is no template of a forum.');
  const rooms = template.rooms.map(({ name }, index) => ({ id: String(index), name, capacity: null }));
  const items = itemsOf(template, { rooms, groups: [], chair: 'so-ldtbxh', host: null, newId: randomUUID });
  const agendas = Array.from({ length: count }, (_, index) => ({
    title: `Lịch của đoàn ${index + 1}`,
    items,
  }));
  return { source: sourceOf(items, rooms), agendas };
}

function sourceOf(items: PaperSource['items'], rooms: PaperSource['rooms']): PaperSource {
  const event = Object.assign(new Event(), {
    ...{ name: 'Diễn đàn trẻ em tỉnh Kiên Giang năm 2019', startsOn: '2019-06-18', endsOn: '2019-06-19' },
    ...{ status: 'fixed', venue: 'Nhà Thiếu nhi Kiên Giang', place: '' },
  });
  return {
    ...{ event, items, rooms, groups: [], leadOf: () => 'Sở LĐTBXH', unitName: (slug: string) => slug },
    ...{ issuer: 'Sở Lao động - Thương binh và Xã hội', superior: 'Ủy ban nhân dân tỉnh Kiên Giang' },
    ...{ place: 'Kiên Giang', today: '2019-06-01' },
  };
}

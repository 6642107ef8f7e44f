import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SignedIn } from '../src/accounts/signed-in.js';
import { runInRequest } from '../src/core/request/request-context.js';
import { ScheduleItems } from '../src/schedule/draft/items.service.js';
import type { ItemValues } from '../src/schedule/draft/item-values.js';
import { Rooms } from '../src/schedule/draft/rooms.service.js';
import { everybody } from '../src/schedule/item.js';
import { Releases } from '../src/schedule/releases/releases.service.js';
import { Beginnings } from '../src/schedule/templates/beginnings.service.js';
import { benchEvent } from './fill.js';

const roomCount = 12;
const length = 30;
const startOfDay = 7 * 60;

/** The usual two-day forum, released, and then so many items more in the draft, all on its first day. */
export async function fillSchedule(
  app: NestFastifyApplication,
  person: SignedIn,
  count: number,
): Promise<void> {
  const context = { personId: person.id, language: 'vi' as const, address: '', route: '', submission: null };
  await runInRequest(context, async () => {
    await app.get(Beginnings).begin(benchEvent);
    const { seen } = await app.get(Releases).preview(benchEvent);
    await app.get(Releases).publish(benchEvent, { name: 'Bản 1', note: '', seen });
    await addItems(app, count);
  });
}

async function addItems(app: NestFastifyApplication, count: number): Promise<void> {
  const rooms = app.get(Rooms);
  const ids: string[] = [];
  for (let index = 0; index < roomCount; index++) {
    const name = `Phòng đo ${index + 1}`;
    ids.push((await rooms.add(benchEvent, { name, capacity: '', version: 0 })).id);
  }
  const values = Array.from({ length: count }, (_, index) => itemOf(index, ids[index % roomCount] ?? null));
  await app.get(ScheduleItems).addAll(benchEvent, 'bench.fill', values);
}

function itemOf(index: number, roomId: string | null): ItemValues {
  const startsAt = startOfDay + Math.floor(index / roomCount) * length;
  return {
    ...{ day: 1, startsAt, endsAt: startsAt + length, roomId, title: `Nội dung ${index}`, kind: 'plenary' },
    ...{
      isBlocker: false,
      leadUnit: null,
      leadPlaceId: null,
      leadOfficer: '',
      audience: everybody,
      turns: [],
    },
    ...{ publicNote: '', committeeNote: '' },
  };
}

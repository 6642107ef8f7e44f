import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import { holdLock } from '../../core/database/named-lock.js';
import type { FieldMistake } from '../../core/errors/refusals.js';
import { Missing, Refused, Stale, refuseMistakes } from '../../core/errors/refusals.js';
import { Room, ScheduleItem } from '../schedule.entity.js';
import { mostRooms } from '../schedule-words.js';
import type { RoomForm } from './draft.forms.js';
import { roomAnswers } from './room-answers.js';

const mostPeople = 100_000;

/** Where an event takes place, room by room. */
@Injectable()
export class Rooms {
  constructor(private readonly database: Database) {}

  /** In the order in which they stand beside each other. */
  of(eventSlug: string): Promise<Room[]> {
    return this.database.of(Room).find({ where: { eventSlug }, order: { position: 'ASC', id: 'ASC' } });
  }

  async get(id: string): Promise<Room> {
    const room = await this.database.findOne(Room, { id });
    if (!room) throw new Missing();
    return room;
  }

  add(eventSlug: string, form: RoomForm): Promise<Room> {
    return this.change(eventSlug, 'room.add', async (rooms) => {
      if (rooms.length >= mostRooms) throw new Refused('schedule.room.too-many', { most: mostRooms });
      const values = valuesIn(form, rooms);
      const position = Math.max(0, ...rooms.map((room) => room.position)) + 1;
      const row = { id: randomUUID(), eventSlug, ...values, position, version: 1 };
      await this.database.insert(Room, row);
      return Object.assign(new Room(), row);
    });
  }

  async edit(id: string, form: RoomForm): Promise<Room> {
    const { eventSlug } = await this.get(id);
    return this.change(eventSlug, 'room.edit', async (rooms) => {
      const room = rooms.find((one) => one.id === id);
      if (!room) throw new Missing();
      const others = rooms.filter((one) => one.id !== id);
      const values = valuesIn(form, others);
      if (room.version !== form.version) throw new Stale(roomAnswers(room));
      await this.database.of(Room).update({ id }, values);
      return Object.assign(room, values);
    });
  }

  /** Only an empty one: its items would be nowhere. */
  async remove(id: string): Promise<Room> {
    const { eventSlug } = await this.get(id);
    return this.change(eventSlug, 'room.remove', async (rooms) => {
      const room = rooms.find((one) => one.id === id);
      if (!room) throw new Missing();
      const count = await this.database.of(ScheduleItem).countBy({ roomId: id });
      if (count > 0) throw new Refused('schedule.room.used', { room: room.name, count });
      await this.database.of(Room).delete({ id });
      return room;
    });
  }

  private change<T>(eventSlug: string, verb: string, work: (rooms: Room[]) => Promise<T>): Promise<T> {
    return this.database.transaction(verb, async (transaction) => {
      transaction.about('event', eventSlug, ['rooms']);
      await holdLock(this.database, `schedule:${eventSlug}`);
      return work(await this.of(eventSlug));
    });
  }
}

function valuesIn({ name, capacity }: RoomForm, others: Room[]): Pick<Room, 'name' | 'capacity'> {
  const people = capacity === '' ? null : Number(capacity);
  const isPeople = people === null || (Number.isInteger(people) && people >= 1 && people <= mostPeople);
  const isTaken = others.some((room) => room.name.toLowerCase() === name.toLowerCase());
  const mistakes: FieldMistake[] = [
    ...(isTaken ? [{ field: 'name', key: 'schedule.room.name-taken' as const }] : []),
    ...(isPeople ? [] : [{ field: 'capacity', key: 'schedule.room.capacity-unknown' as const }]),
  ];
  refuseMistakes(mistakes);
  return { name, capacity: people };
}

import { Injectable } from '@nestjs/common';
import { Like } from 'typeorm';
import { Database } from '../database/database.js';
import { Clock } from './clock.js';
import { Setting } from './setting.entity.js';

/** Whether somebody chose a day, or a day of the demonstration's own story was told. */
type MoveKind = 'clock' | 'story';

interface Move {
  kind: MoveKind;
  /** Machine time, in milliseconds. */
  from: number;
  offset: number;
}

const moveName = /^demonstration-(clock|story)-offset ?(\d*)$/;

/** The moves of a demonstration's clock, kept over restarts: by them what happened keeps its business time. */
@Injectable()
export class ClockMoves {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The clock goes on as somebody has set it last. @returns whether anybody has */
  async restore(): Promise<boolean> {
    const rows = await this.database.of(Setting).findBy({ name: Like('demonstration-%-offset%') });
    const moves = rows.flatMap(moveIn).sort((one, other) => one.from - other.from);
    for (const { offset, from } of moves) this.clock.shift(offset, from);
    const last = moves.findLast(({ kind }) => kind === 'clock');
    if (last) this.clock.shift(last.offset);
    return last !== undefined;
  }

  /** Inside a transaction; the clock itself is shifted once that has ended well. */
  async keep(kind: MoveKind, offset: number): Promise<void> {
    const row = { name: `demonstration-${kind}-offset ${Date.now()}`, value: String(offset) };
    await this.database.of(Setting).upsert(row, ['name']);
  }
}

function moveIn({ name, value }: Setting): Move[] {
  const [, kind, from] = moveName.exec(name) ?? [];
  return kind ? [{ kind: kind as MoveKind, from: Number(from), offset: Number(value) }] : [];
}

import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { In, LessThan, MoreThan } from 'typeorm';
import { Database } from '../core/database/database.js';
import { sessionLimits } from './limits.js';
import { Session } from './session.entity.js';
import type { Duty, Role } from './roles.js';
import type { SignedIn } from './signed-in.js';

/** A session with one of its person's roles and one of their duties, if any: one line for each pair. */
interface SessionLine {
  idHash: string;
  seenAt: string;
  personId: string;
  name: string;
  role: Role | null;
  unitSlug: string | null;
  duty: Duty | null;
}

/** One statement, since every request begins with it. */
const personBehind = `
  SELECT session."idHash", session."seenAt", person."id" AS "personId", person."name",
    hat."role", hat."unitSlug", trust."duty"
  FROM "sessions" session
  JOIN "people" person ON person."id" = session."personId"
  LEFT JOIN "role_grants" hat ON hat."personId" = person."id"
  LEFT JOIN "duty_grants" trust ON trust."personId" = person."id"
  WHERE session."idHash" = ? AND session."seenAt" > ? AND session."createdAt" > ? AND person."blockedAt" IS NULL`;

/** Signed-in browsers as rows that can be revoked; cookies hold random ids, the table only their hashes. */
@Injectable()
export class Sessions {
  constructor(private readonly database: Database) {}

  /** Always a new id, so that an id planted before the sign-in is worth nothing. Runs inside the sign-in's transaction. */
  async open(personId: string, device: string): Promise<string> {
    const id = randomBytes(32).toString('base64url');
    const now = new Date();
    await this.database
      .of(Session)
      .insert({ idHash: hash(id), personId, createdAt: now, seenAt: now, device });
    return id;
  }

  /** Null for unknown, revoked and ended sessions and for blocked people. */
  async personOf(id: string): Promise<SignedIn | null> {
    const now = Date.now();
    const lines = await this.database.query<SessionLine>(personBehind, [
      hash(id),
      new Date(now - sessionLimits.idle).toISOString(),
      new Date(now - sessionLimits.absolute).toISOString(),
    ]);
    const [session] = lines;
    if (!session) return null;
    if (now - Date.parse(session.seenAt) > sessionLimits.seenEvery) await this.touch(session.idHash);
    return signedIn(session, lines);
  }

  /** The open ones, the last used first. */
  of(personId: string): Promise<Session[]> {
    const seenAt = MoreThan(new Date(Date.now() - sessionLimits.idle));
    return this.database.of(Session).find({ where: { personId, seenAt }, order: { seenAt: 'DESC' } });
  }

  /** Ends all of a person's sessions, or all but one. Runs inside a transaction. */
  async closeAll(personId: string, exceptHash?: string): Promise<void> {
    const sessions = this.database.of(Session);
    const open = await sessions.findBy({ personId });
    const hashes = open.map((session) => session.idHash).filter((idHash) => idHash !== exceptHash);
    if (hashes.length > 0) await sessions.delete({ idHash: In(hashes) });
  }

  /** The person signs out here. */
  async end({ id, sessionHash }: SignedIn): Promise<void> {
    await this.database.transaction('session.close', async (transaction) => {
      transaction.about('person', id);
      await this.close(sessionHash);
    });
  }

  /** The person signs out in all browsers, this one too. */
  async endAll({ id }: SignedIn): Promise<void> {
    await this.database.transaction('session.close-all', async (transaction) => {
      transaction.about('person', id);
      await this.closeAll(id);
    });
  }

  async close(idHash: string): Promise<void> {
    await this.database.of(Session).delete({ idHash });
  }

  /** Deletes rows that no cookie can use any more. */
  async sweep(): Promise<void> {
    const idle = new Date(Date.now() - sessionLimits.idle);
    const old = new Date(Date.now() - sessionLimits.absolute);
    await this.database.housekeeping('session.sweep', async () => {
      await this.database.of(Session).delete({ seenAt: LessThan(idle) });
      await this.database.of(Session).delete({ createdAt: LessThan(old) });
    });
  }

  private async touch(idHash: string): Promise<void> {
    await this.database.housekeeping('session.seen', () =>
      this.database.of(Session).update({ idHash }, { seenAt: new Date() }),
    );
  }
}

function signedIn({ idHash, personId, name }: SessionLine, lines: SessionLine[]): SignedIn {
  const hats = lines.flatMap(({ role, unitSlug }) => (role && unitSlug ? [{ role, unitSlug }] : []));
  const byName = new Map(hats.map((hat) => [`${hat.role} ${hat.unitSlug}`, hat]));
  return {
    id: personId,
    name,
    sessionHash: idHash,
    roles: [...byName.values()],
    duties: [...new Set(lines.flatMap(({ duty }) => duty ?? []))],
  };
}

function hash(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

import { Injectable } from '@nestjs/common';
import { Database } from '../../core/database/database.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { Answer } from '../answering/answer.entity.js';
import { Recommendation } from '../recommendation.entity.js';
import { Feedback } from './following.entity.js';

/** How many published answers of one forum have not been brought back to the children of one unit. */
export interface Undelivered {
  event: Event;
  unitSlug: string;
  count: number;
}

@Injectable()
export class UndeliveredAnswers {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
  ) {}

  async of(units: string[]): Promise<Undelivered[]> {
    if (units.length === 0) return [];
    const found = await this.waiting(units);
    const events = await this.events.bySlugs(found.map(({ eventSlug }) => eventSlug));
    return found.flatMap(({ eventSlug, unitSlug, count }) => {
      const event = events.find(({ slug }) => slug === eventSlug);
      return event ? [{ event, unitSlug, count: Number(count) }] : [];
    });
  }

  /** An answer of a later round has to be told anew; what was only spoken counts as round 0. */
  private waiting(units: string[]): Promise<{ eventSlug: string; unitSlug: string; count: string }[]> {
    const own = this.database.of(Recommendation).createQueryBuilder('own');
    const round = own
      .subQuery()
      .select('COALESCE(MAX(answer.round), 0)')
      .from(Answer, 'answer')
      .where('answer.recommendationId = root.id AND answer.publishedAt IS NOT NULL');
    const told = own
      .subQuery()
      .select('1')
      .from(Feedback, 'told')
      .where('told.recommendationId = root.id AND told.unitSlug = own.unitSlug')
      .andWhere(`told.round = ${round.getQuery()}`);
    return own
      .innerJoin(Recommendation, 'root', 'root.id = own.rootId AND root.publishedAt IS NOT NULL')
      .select('own.eventSlug', 'eventSlug')
      .addSelect('own.unitSlug', 'unitSlug')
      .addSelect('COUNT(DISTINCT root.id)', 'count')
      .where({ state: 'taken' })
      .andWhere('own.unitSlug IN (:...units)', { units })
      .andWhere(`NOT EXISTS ${told.getQuery()}`)
      .groupBy('own.eventSlug')
      .addGroupBy('own.unitSlug')
      .orderBy('own.eventSlug')
      .addOrderBy('own.unitSlug')
      .getRawMany();
  }
}

import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../core/database/database.js';
import { ChoiceSource, familyAnswer } from '../delegates/choice-source.js';
import type { ChosenChild } from '../delegates/choice-source.js';
import { ConsentSource } from '../delegates/consent-source.js';
import { Delegate } from '../delegates/delegate.entity.js';
import type { Event } from '../programme/event.entity.js';
import { Events } from '../programme/events.service.js';
import { Selection } from './selection.entity.js';

type Chosen = Pick<Delegate, 'id' | 'name' | 'role' | 'born' | 'unitSlug' | 'eventSlug'> &
  Pick<Selection, 'fromDelegateId' | 'fromEventSlug'> & {
    /** Null once the child is not among those approved for the province's forum. */
    approvedSource: string | null;
  };

/** What units are told of their chosen children: one query where there are none. */
@Injectable()
export class Choices extends ChoiceSource {
  constructor(
    private readonly database: Database,
    private readonly events: Events,
    private readonly consents: ConsentSource,
  ) {
    super();
  }

  async ofUnits(unitSlugs: string[]): Promise<ChosenChild[]> {
    const chosen = unitSlugs.length > 0 ? await this.find(unitSlugs) : [];
    const events =
      chosen.length > 0 ? await this.events.bySlugs(chosen.map(({ eventSlug }) => eventSlug)) : [];
    const found = events.map((event) => this.at(event, chosen));
    return (await Promise.all(found)).flat();
  }

  private async at(event: Event, all: Chosen[]): Promise<ChosenChild[]> {
    const chosen = all.filter(({ eventSlug }) => eventSlug === event.slug);
    const consents = await this.consents.of(event, chosen);
    return chosen.map(({ id, name, unitSlug, fromDelegateId, fromEventSlug, approvedSource }) => ({
      ...{ delegateId: id, name, unitSlug, fromDelegateId, fromEventSlug },
      isOfForum: approvedSource !== null,
      event,
      answer: familyAnswer(consents.get(id)),
    }));
  }

  private find(unitSlugs: string[]): Promise<Chosen[]> {
    return this.database
      .of(Delegate)
      .createQueryBuilder('delegate')
      .innerJoin(Selection, 'selection', 'selection.delegateId = delegate.id')
      .leftJoin(Delegate, 'source', isApprovedSource)
      .select(columns)
      .where({ unitSlug: In(unitSlugs) })
      .andWhere('selection.endedAt IS NULL')
      .orderBy('delegate.sortKey')
      .getRawMany<Chosen>();
  }
}

const isApprovedSource = 'source.id = selection.fromDelegateId AND source.approvedAt IS NOT NULL';

const columns = [
  ...['id', 'name', 'role', 'born', 'unitSlug', 'eventSlug'].map((one) => `delegate.${one} AS "${one}"`),
  ...['fromDelegateId', 'fromEventSlug'].map((one) => `selection.${one} AS "${one}"`),
  'source.id AS "approvedSource"',
];

import { Injectable } from '@nestjs/common';
import { groupedBy } from '../../core/database/grouped.js';
import type { Event } from '../../programme/event.entity.js';
import { Events } from '../../programme/events.service.js';
import { Topics } from '../../programme/topics.service.js';
import type { Topic } from '../../programme/topic.entity.js';
import { Units } from '../../programme/units.service.js';
import type { DiscussionGroup } from '../schedule.entity.js';
import { DiscussionGroups } from './groups.service.js';
import type { Member } from './groups.service.js';

/** How one group is made up. */
export interface GroupMix {
  group: DiscussionGroup;
  members: Member[];
  girls: number;
  boys: number;
  /** How many units have somebody in it, and the most of one unit. */
  units: number;
  mostOfUnit: number;
  /** To one decimal; null where nobody's age is known. */
  age: number | null;
}

export interface GroupsView {
  event: Event;
  groups: GroupMix[];
  /** In no group yet. */
  without: Member[];
  topics: Topic[];
  names: Map<string, string>;
}

@Injectable()
export class GroupViews {
  constructor(
    private readonly groups: DiscussionGroups,
    private readonly events: Events,
    private readonly topics: Topics,
    private readonly units: Units,
  ) {}

  async of(eventSlug: string): Promise<GroupsView> {
    const event = await this.events.get(eventSlug);
    const members = await this.groups.members(event);
    const groups = await this.groups.of(eventSlug);
    return {
      event,
      groups: groups.map((group) =>
        mixOf(
          group,
          members.filter(({ groupId }) => groupId === group.id),
        ),
      ),
      without: members.filter(({ groupId }) => groupId === null),
      topics: await this.topics.of(event.programmeSlug),
      names: await this.units.shortNames(),
    };
  }
}

function mixOf(group: DiscussionGroup, members: Member[]): GroupMix {
  const byUnit = [...groupedBy(members, ({ unitSlug }) => unitSlug).values()];
  const ages = members.flatMap(({ age }) => age ?? []);
  const sum = ages.reduce((all, age) => all + age, 0);
  return {
    ...{ group, members },
    girls: members.filter(({ gender }) => gender === 'female').length,
    boys: members.filter(({ gender }) => gender === 'male').length,
    units: byUnit.length,
    mostOfUnit: Math.max(0, ...byUnit.map(({ length }) => length)),
    age: ages.length === 0 ? null : Math.round((sum / ages.length) * 10) / 10,
  };
}

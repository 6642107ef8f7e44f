import { Injectable } from '@nestjs/common';
import { PersonNames } from '../accounts/person-names.js';
import { actsFor, hasRole, ownUnits } from '../accounts/signed-in.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { Missing } from '../core/errors/refusals.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { ObligationKind } from '../programme/plan/plan.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import type { Duty, FollowedObligation } from './duties.js';
import { DeadlineFeeds } from './deadline-feeds.service.js';
import { Duties } from './duties.service.js';
import type { Fulfilment } from './duty-words.js';
import type { DutyKey } from './duties.service.js';
import type { Extension, HandedPaper, PaperFile } from './obligation-papers.entity.js';
import { mayLook } from './obligations.policy.js';
import { PaperReminders } from './paper-reminders.service.js';
import { Papers } from './papers.service.js';

export interface OwnDuties {
  /** With the address of the unit's calendar, where it has one. */
  units: { unit: Unit; duties: Duty[]; calendar: { href: string } | null }[];
  isCommittee: boolean;
}

export interface DutyView {
  duty: Duty;
  /** Names of those to whom it is owed. */
  addressees: string[];
  papers: { paper: HandedPaper; files: PaperFile[]; by: string }[];
  extensions: { extension: Extension; by: string }[];
  isCommittee: boolean;
  mayHandIn: boolean;
  /** The committee writes down what the unit has sent on paper. */
  isByPost: boolean;
}

/** One obligation, or all by which units name a leader or hand in a list for one event. */
export interface DutyColumn {
  key: string;
  fulfilment: Fulfilment;
  kind: ObligationKind;
  wording: string;
  lastDay: Day | null;
}

/** Units × obligations. */
export interface DutyMatrix {
  columns: DutyColumn[];
  /** Of each unit a duty or none for each column. */
  rows: { unit: Unit; duties: (Duty | null)[] }[];
  /** How many reminders are due today. */
  remindersDue: number;
  waiting: Duty[];
}

/** What the pages about obligations show. */
@Injectable()
export class DutyViews {
  constructor(
    private readonly duties: Duties,
    private readonly papers: Papers,
    private readonly units: Units,
    private readonly people: PersonNames,
    private readonly reminders: PaperReminders,
    private readonly feeds: DeadlineFeeds,
    private readonly clock: Clock,
  ) {}

  async own(person: SignedIn): Promise<OwnDuties> {
    const slugs = ownUnits(person);
    const [units, duties] = await Promise.all([this.units.bySlugs(slugs), this.duties.of(slugs)]);
    const calendars = await Promise.all(units.map(({ slug }) => this.feeds.addressOf(slug)));
    return {
      units: units.map((unit, index) => ({
        unit,
        duties: duties.filter((duty) => duty.unit.slug === unit.slug),
        calendar: calendars[index] ?? null,
      })),
      isCommittee: hasRole(person, 'committee'),
    };
  }

  async one(person: SignedIn, key: DutyKey): Promise<DutyView> {
    if (!mayLook(person, key.unitSlug)) throw new Missing();
    const duty = await this.duties.get(key);
    const papers = await this.papers.of(key);
    const [files, extensions] = await Promise.all([
      this.papers.filesOf(papers),
      this.papers.extensionsOf(key),
    ]);
    const names = await this.people.of([...papers, ...extensions].flatMap(({ personId }) => personId ?? []));
    const byOf = ({ personId }: { personId: string | null }) => names.get(personId ?? '') ?? '';
    return {
      duty,
      addressees: await this.namesOf(duty.obligation.addressees),
      papers: papers.map((paper) => ({
        paper: Object.assign(paper, { handedAt: this.clock.asTold(paper.handedAt) }),
        files: files.filter(({ paperId }) => paperId === paper.id),
        by: byOf(paper),
      })),
      extensions: extensions.map((extension) => ({ extension, by: byOf(extension) })),
      isCommittee: hasRole(person, 'committee'),
      mayHandIn: duty.fulfilment === 'paper',
      isByPost: !actsFor(person, key.unitSlug),
    };
  }

  async matrix(): Promise<DutyMatrix> {
    const [obligations, all, due] = await Promise.all([
      this.duties.followed(),
      this.duties.of(),
      this.reminders.due(),
    ]);
    const columns = columnsOf(obligations);
    const units = new Map(all.map(({ unit }) => [unit.slug, unit]));
    const rows = [...units.values()]
      .toSorted((one, other) => one.position - other.position)
      .map((unit) => ({
        unit,
        duties: columns.map(
          ({ key }) => all.find((duty) => duty.unit.slug === unit.slug && columnKey(duty) === key) ?? null,
        ),
      }));
    return {
      columns,
      rows,
      remindersDue: due.length,
      waiting: all.filter(({ state }) => state === 'waiting'),
    };
  }

  private async namesOf(slugs: string[]): Promise<string[]> {
    const [units, groups] = await Promise.all([this.units.bySlugs(slugs), this.units.groups()]);
    return slugs.map((slug) => [...units, ...groups].find((body) => body.slug === slug)?.name ?? slug);
  }
}

function columnsOf(obligations: FollowedObligation[]): DutyColumn[] {
  const columns = new Map<string, DutyColumn>();
  for (const one of obligations) {
    const key = columnKey(one);
    const { fulfilment, lastDay, obligation } = one;
    if (!columns.has(key)) {
      const { kind, wording } = obligation;
      columns.set(key, { key, fulfilment, lastDay, kind, wording });
    }
  }
  return [...columns.values()];
}

/** The plan gives each agency its own sentence for the same thing: its leader at an event. */
function columnKey({ fulfilment, obligation }: FollowedObligation): string {
  return fulfilment === 'paper' ? obligation.slug : `${fulfilment}/${obligation.eventSlug ?? ''}`;
}

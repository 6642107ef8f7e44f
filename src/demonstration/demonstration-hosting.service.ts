import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { projectRoot } from '../core/config/project-root.js';
import type { TaskState } from '../hosting/hosting-words.js';
import { TaskReader } from '../hosting/task-reader.js';
import type { TaskValues } from '../hosting/tasks.forms.js';
import { HostTasks } from '../hosting/tasks.service.js';
import { VenueReader } from '../hosting/venue-reader.js';
import type { VenueProposal } from '../hosting/venue-proposal.entity.js';
import { VenueProposalForm } from '../hosting/venues.forms.js';
import { Venues } from '../hosting/venues.service.js';
import { Events } from '../programme/events.service.js';
import { Stage } from './stage.service.js';

type Decision = { kind: 'accept' } | { kind: 'return'; answer: string };
type ProposalStory = VenueProposalForm & { day: string; decision: Decision };
type TaskStory = Omit<TaskValues, 'note'> & { state: TaskState; obstacle?: string };

interface HostingStory {
  event: string;
  unit: string;
  proposals: ProposalStory[];
  tasks: TaskStory[];
}

const file = join(projectRoot, 'src/demonstration/hosting.json');

/** The launch ceremony's host: a venue that was found, and tasks on their way. */
@Injectable()
export class DemonstrationHosting {
  constructor(
    private readonly stage: Stage,
    private readonly events: Events,
    private readonly venues: Venues,
    private readonly venueReader: VenueReader,
    private readonly tasks: HostTasks,
    private readonly taskReader: TaskReader,
  ) {}

  async add(): Promise<void> {
    const story = JSON.parse(readFileSync(file, 'utf8')) as HostingStory;
    const host = await this.stage.someone('district', story.unit);
    const committee = await this.stage.someone('committee', 'so-ldtbxh');
    for (const proposal of story.proposals) await this.tellVenue(story, proposal, { host, committee });
    await this.stage.as(host, () => this.tellTasks(host, story));
  }

  /** Goes on where an interruption has left the story. */
  private async tellVenue(
    { event, unit }: HostingStory,
    { day, decision, ...told }: ProposalStory,
    { host, committee }: Record<'host' | 'committee', SignedIn>,
  ): Promise<void> {
    await this.stage.turnTo(`${day}T02:30:00Z`);
    const known = await this.venueReader.of({ eventSlug: event, unitSlug: unit });
    const proposal =
      known.find(({ name }) => name === told.name) ??
      (await this.stage.as(host, () =>
        this.venues.propose(host, event, Object.assign(new VenueProposalForm(), told)),
      ));
    if (proposal.state === 'waiting')
      await this.stage.as(committee, () => this.decide(committee, proposal, decision));
  }

  private async decide(committee: SignedIn, proposal: VenueProposal, decision: Decision): Promise<void> {
    const { id, eventSlug } = proposal;
    if (decision.kind === 'return') await this.venues.giveBack(committee, id, decision.answer);
    else await this.venues.accept(committee, id, (await this.events.get(eventSlug)).version);
  }

  private async tellTasks(host: SignedIn, { event, tasks }: HostingStory): Promise<void> {
    const { rows } = await this.taskReader.list(host, event, { state: null, office: '' });
    const there = new Map(rows.map((row) => [row.task, row]));
    for (const { state, obstacle = '', ...told } of tasks) {
      const found = there.get(told.task) ?? (await this.tasks.add(host, event, { ...told, note: '' }));
      if (found.state !== state && state !== 'todo')
        await this.tasks.mark(host, found.id, { state, obstacle });
    }
  }
}

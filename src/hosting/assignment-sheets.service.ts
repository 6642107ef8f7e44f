import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { WrittenFiles } from '../core/documents/written-files.service.js';
import { Refused } from '../core/errors/refusals.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { NamedFile } from '../core/files/file-answer.js';
import { assignmentFileName } from '../lists/file-names.js';
import { Letterheads } from '../lists/letterheads.service.js';
import { Obligations } from '../programme/obligations.service.js';
import { Programmes } from '../programme/programmes.service.js';
import { Units } from '../programme/units.service.js';
import { assignmentBook } from './assignment-book.js';
import { assignmentDocument } from './assignment-paper.js';
import type { AssignmentPaper } from './assignment-paper.js';
import { Hosts } from './hosts.service.js';
import type { HostedEvent } from './hosts.service.js';
import { byOffice } from './task-list.js';
import { TaskReader } from './task-reader.js';

export type SheetFormat = 'pdf' | 'docx' | 'xlsx';

/** Who does what by when, as the paper that the host signs. */
@Injectable()
export class AssignmentSheets {
  constructor(
    private readonly hosts: Hosts,
    private readonly reader: TaskReader,
    private readonly letterheads: Letterheads,
    private readonly programmes: Programmes,
    private readonly obligations: Obligations,
    private readonly units: Units,
    private readonly files: WrittenFiles,
    private readonly clock: Clock,
  ) {}

  /** For the host and the committee; not before there is a task. */
  async sheet(person: SignedIn, eventSlug: string, format: SheetFormat): Promise<NamedFile> {
    const hosted = await this.hosts.open(person, eventSlug);
    const paper = await this.paperOf(hosted);
    if (paper.tasks.length === 0) throw new Refused('hosting.task.nothing-to-print');
    const bytes = await (format === 'xlsx'
      ? this.files.write({ format, book: assignmentBook(paper) })
      : this.files.write({ format, document: assignmentDocument(paper) }));
    return { name: assignmentFileName(hosted.host, format), bytes };
  }

  private async paperOf({ event, host }: HostedEvent): Promise<AssignmentPaper> {
    const [letterhead, tasks, names, basis] = await Promise.all([
      this.letterheads.of(event, host),
      this.reader.of({ event, host }),
      this.units.shortNames(),
      this.basisOf({ event, host }),
    ]);
    const printedAt = this.clock.now();
    return {
      ...{ event, host, letterhead, basis, printedAt },
      chair: names.get(event.chair ?? '') ?? null,
      tasks: tasks.sort(byOffice),
      today: dayInVietnam(printedAt),
    };
  }

  /** The plan's document, and where in it the host finds its duty. */
  private async basisOf({ event, host }: HostedEvent): Promise<AssignmentPaper['basis']> {
    const [programme, duty] = await Promise.all([
      this.programmes.get(event.programmeSlug),
      this.obligations.find('host', { eventSlug: event.slug, unitSlug: host.slug }),
    ]);
    const { documentNumber: number, documentDate, documentTitle: title, documentIssuer } = programme;
    const [issuer] = await this.units.bySlugs([documentIssuer]);
    return {
      ...{ number, title, date: documentDate as Day },
      issuer: issuer?.name ?? documentIssuer,
      section: duty?.section ?? event.section,
    };
  }
}

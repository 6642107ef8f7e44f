import { Injectable } from '@nestjs/common';
import { translate } from '../../../views/text/text.js';
import { audienceInWords, leadInWords } from '../../../views/schedule/schedule-words.js';
import { warningInWords } from '../../../views/schedule/warning-words.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import type { OfficialDocument } from '../../core/documents/official-document.js';
import { WrittenFiles } from '../../core/documents/written-files.service.js';
import { Refused } from '../../core/errors/refusals.js';
import { plainFileName } from '../../core/files/attachment.js';
import type { NamedFile } from '../../core/files/file-answer.js';
import { dayInVietnam } from '../../core/vietnamese/dates.js';
import { Programmes } from '../../programme/programmes.service.js';
import { Units } from '../../programme/units.service.js';
import { DraftViews } from '../draft/draft-views.service.js';
import { Agendas } from '../reading/agendas.service.js';
import type { AgendaOwner } from '../reading/agendas.service.js';
import { ScheduleReading } from '../reading/reading.service.js';
import type { PublicSchedule } from '../reading/reading.service.js';
import { DraftWarnings } from '../warnings/draft-warnings.service.js';
import type { PaperFormat, PaperKind } from './paper-kinds.js';
import type { PaperSource } from './paper.js';
import { agendaPaper, programmePaper, runSheet } from './papers.js';

interface Wanted {
  kind: PaperKind;
  format: PaperFormat;
}

const t = translate('vi');

/** The schedule on paper: the programme and agendas from the latest release, the run sheet from the draft. */
@Injectable()
export class SchedulePapers {
  constructor(
    private readonly database: Database,
    private readonly reading: ScheduleReading,
    private readonly agendas: Agendas,
    private readonly drafts: DraftViews,
    private readonly warnings: DraftWarnings,
    private readonly programmes: Programmes,
    private readonly units: Units,
    private readonly files: WrittenFiles,
    private readonly clock: Clock,
  ) {}

  /** Who took it stays on record. */
  async of(eventSlug: string, { kind, format }: Wanted): Promise<NamedFile> {
    const document = await (kind === 'run-sheet' ? this.runSheet(eventSlug) : this.released(eventSlug, kind));
    await this.database.note('export.schedule', 'event', eventSlug, [kind, format]);
    return this.written(document, { title: t(`schedule.paper.kind.${kind}`), format });
  }

  /** The agenda of one delegation, group or leader. */
  async agenda(owner: AgendaOwner, format: PaperFormat): Promise<NamedFile> {
    const { schedule, agenda } = await this.agendas.of(owner);
    const document = agendaPaper(await this.sourceOf(schedule), [agenda], await this.contact());
    return this.written(document, { title: agenda.title, format });
  }

  private async released(
    eventSlug: string,
    kind: Exclude<PaperKind, 'run-sheet'>,
  ): Promise<OfficialDocument> {
    const schedule = await this.reading.of(eventSlug);
    if (!schedule.release) throw new Refused('schedule.paper.not-released');
    const source = await this.sourceOf(schedule);
    if (kind === 'programme') return programmePaper(source, schedule.release);
    const agendas = await this.agendas.all(schedule, kind);
    if (agendas.length === 0) throw new Refused('schedule.paper.nobody');
    return agendaPaper(source, agendas, await this.contact());
  }

  private async runSheet(eventSlug: string): Promise<OfficialDocument> {
    const draft = await this.drafts.of(eventSlug);
    if (draft.items.length === 0) throw new Refused('schedule.release.empty');
    const { blocking, warning } = await this.warnings.of(draft.event, draft);
    return runSheet({
      ...(await this.sourceOf({
        ...draft,
        names: new Map(draft.units.map((unit) => [unit.slug, unit.shortName])),
      })),
      leadOf: (item) => leadInWords(item, draft),
      audienceOf: (item) => audienceInWords(item, draft, t),
      warnings: [...blocking, ...warning].map((one) => warningInWords(one, draft, t)),
    });
  }

  /** With what everybody may know of who leads: the unit. */
  private async sourceOf({
    event,
    items,
    rooms,
    groups,
    names,
  }: Pick<PublicSchedule, 'event' | 'rooms' | 'groups' | 'names'> &
    Pick<PaperSource, 'items'>): Promise<PaperSource> {
    const units = await this.units.all();
    const chair = units.find(({ slug }) => slug === event.chair);
    const unitName = (slug: string) => names.get(slug) ?? slug;
    return {
      ...{ event, items, rooms, groups, unitName },
      leadOf: ({ leadUnit }) => (leadUnit === null ? '' : unitName(leadUnit)),
      issuer: chair?.name ?? '',
      superior: units.find(({ slug }) => slug === chair?.parent)?.name ?? '',
      place: (await this.programmes.get(event.programmeSlug)).place,
      today: dayInVietnam(this.clock.now()),
    };
  }

  /** Whom to call, as on badges. */
  private async contact(): Promise<string> {
    const phone = (await this.programmes.current())?.contactPhone ?? '';
    return phone === '' ? '' : t('schedule.paper.contact', { phone });
  }

  private async written(
    document: OfficialDocument,
    { title, format }: { title: string; format: PaperFormat },
  ): Promise<NamedFile> {
    const bytes = await this.files.write({ format, document });
    return { name: `${plainFileName(title)}.${format}`, bytes };
  }
}

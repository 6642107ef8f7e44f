import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { translate } from '../../../views/text/text.js';
import { Clock } from '../../core/clock/clock.js';
import { Database } from '../../core/database/database.js';
import { WrittenFiles } from '../../core/documents/written-files.service.js';
import { plainFileName } from '../../core/files/attachment.js';
import type { NamedFile } from '../../core/files/file-answer.js';
import { dayInVietnam } from '../../core/vietnamese/dates.js';
import { Programmes } from '../../programme/programmes.service.js';
import { Units } from '../../programme/units.service.js';
import { Briefings } from '../answering/briefing.service.js';
import type { Question } from '../answering/briefing.service.js';
import { RecommendationStep } from '../gathering/recommendation-step.entity.js';
import { IntakeViews } from '../intake/intake-views.service.js';
import { Recommendation } from '../recommendation.entity.js';
import { RecommendationFigures } from './figures.service.js';
import { reportDocument } from './report-paper.js';
import type { ReportPaper } from './report-paper.js';

export const reportFormats = ['docx', 'pdf'] as const;
export type ReportFormat = (typeof reportFormats)[number];

const t = translate('vi');

/** The summary report of a forum: what was asked, by whom, what was answered and promised. Who took it stays on record. */
@Injectable()
export class ForumReports {
  constructor(
    private readonly database: Database,
    private readonly programmes: Programmes,
    private readonly units: Units,
    private readonly intake: IntakeViews,
    private readonly figures: RecommendationFigures,
    private readonly briefings: Briefings,
    private readonly files: WrittenFiles,
    private readonly clock: Clock,
  ) {}

  async of(eventSlug: string, format: ReportFormat): Promise<NamedFile> {
    const paper = await this.paper(eventSlug);
    await this.database.note('export.recommendation-report', 'event', eventSlug, [format]);
    const bytes = await this.files.write({ format, document: reportDocument(paper) });
    const name = plainFileName(t('answers.paper.file', { event: paper.figures.event.name }));
    return { name: `${name}.${format}`, bytes };
  }

  private async paper(eventSlug: string): Promise<ReportPaper> {
    const figures = await this.figures.of(eventSlug, { hidesFew: true });
    const dialogue = await this.briefings.dialogue(eventSlug);
    const units = await this.units.all();
    const chair = units.find(({ slug }) => slug === figures.event.chair);
    const above = units.find(({ slug }) => slug === chair?.parent);
    return {
      ...{
        figures,
        board: await this.intake.board(eventSlug),
        programme: await this.programmes.get(figures.event.programmeSlug),
      },
      ...{ topics: dialogue.topics, names: dialogue.names, questions: dialogue.questions.map(decided) },
      national: await this.national(eventSlug),
      ...{ issuer: chair?.name ?? '', superior: above?.name ?? '' },
      today: dayInVietnam(this.clock.now()),
    };
  }

  private async national(eventSlug: string): Promise<ReportPaper['national']> {
    const rows = await this.database
      .of(Recommendation)
      .find({ where: { eventSlug, stage: 'national', state: 'taken' }, order: { number: 'ASC' } });
    const steps = await this.database.of(RecommendationStep).find({
      where: { recommendationId: In(rows.map(({ id }) => id)), kind: 'national' },
      order: { at: 'ASC' },
    });
    return rows.map((row) => ({
      row,
      reason: steps.findLast(({ recommendationId }) => recommendationId === row.id)?.reason ?? '',
    }));
  }
}

/** Drafts and unconfirmed wordings stay with those who write them. */
function decided(question: Question): Question {
  const { answer, published, commitments } = question;
  return {
    ...question,
    answer: answer?.state === 'approved' ? answer : published,
    commitments: commitments.filter(({ state }) => state === 'confirmed'),
  };
}

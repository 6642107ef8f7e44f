import { Injectable } from '@nestjs/common';
import { Clock } from '../core/clock/clock.js';
import { Erasing } from '../core/retention/erasing.service.js';
import { lastNight, nextNight } from '../core/retention/night.js';
import type { Erasure } from '../core/retention/erasure.entity.js';
import { Survey } from '../core/retention/survey.service.js';
import type { SurveyLine } from '../core/retention/survey.service.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { ErasedLine } from '../../views/privacy/erased-list.js';
import type { RetentionPageProps } from '../../views/privacy/retention-page.js';

/** What is held, what the last night erased and what the next one will: counts and days, nobody's name. */
@Injectable()
export class HeldData {
  constructor(
    private readonly survey: Survey,
    private readonly erasing: Erasing,
    private readonly clock: Clock,
  ) {}

  async overview(): Promise<RetentionPageProps> {
    const lines = await this.survey.take();
    const finished = await this.erasing.lastFinished();
    const erased = finished ? await this.erasing.of(lastNight(finished)) : [];
    return {
      lines,
      last: finished && {
        at: this.clock.asTold(finished),
        erased: erased.map((erasure) => lineOf(erasure, lines)),
      },
      nextDay: dayInVietnam(this.clock.asTold(nextNight(new Date()))),
    };
  }
}

function lineOf({ tableName: table, term, count }: Erasure, lines: SurveyLine[]): ErasedLine {
  const eraser = lines.find((line) => line.table === table && line.term === term);
  return { table, columns: eraser?.columns ?? [], term, count };
}

import { Injectable } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { Clock } from '../core/clock/clock.js';
import { Database } from '../core/database/database.js';
import { WrittenFiles } from '../core/documents/written-files.service.js';
import { Refused } from '../core/errors/refusals.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import type { NamedFile } from '../core/files/file-answer.js';
import type { ListFormat } from '../lists/delegation-lists.service.js';
import { Programmes } from '../programme/programmes.service.js';
import type { Unit } from '../programme/unit.entity.js';
import { Units } from '../programme/units.service.js';
import { ForumPairs } from './forum-pairs.service.js';
import type { ForumPair } from './forum-pairs.service.js';
import { selectionBook } from './selection-book.js';
import { selectionDocument } from './selection-paper.js';
import type { PaperLine, SelectionPaper } from './selection-paper.js';
import { SelectionReader } from './selection-reader.service.js';

const t = translate('vi');

/** The list that goes to the national forum: children who still belong to the province's, and who have agreed to come. */
@Injectable()
export class SelectionLists {
  constructor(
    private readonly database: Database,
    private readonly pairs: ForumPairs,
    private readonly reader: SelectionReader,
    private readonly programmes: Programmes,
    private readonly units: Units,
    private readonly files: WrittenFiles,
    private readonly clock: Clock,
  ) {}

  async write(eventSlug: string, format: ListFormat): Promise<NamedFile> {
    const pair = await this.pairs.of(eventSlug);
    const paper = await this.paperOf(pair);
    const { lines } = paper;
    if (lines.length === 0) throw new Refused('selections.nobody-agreed');
    await this.database.note('export.selections', 'event', pair.national.slug, [
      format,
      `rows-${lines.length}`,
    ]);
    const bytes = await (format === 'xlsx'
      ? this.files.write({ format, book: selectionBook(paper) })
      : this.files.write({ format, document: selectionDocument(paper) }));
    return { name: `${t('selections.paper.file')}.${format}`, bytes };
  }

  private async paperOf(pair: ForumPair): Promise<SelectionPaper> {
    const [lines, issuer, programme] = await Promise.all([
      this.linesOf(pair),
      this.unit(pair.forum.chair),
      this.programmes.needed(),
    ]);
    const printedAt = this.clock.now();
    return {
      ...{ lines, issuer, printedAt },
      national: pair.national,
      superior: await this.unit(issuer?.parent ?? null),
      place: programme.place,
      today: dayInVietnam(printedAt),
    };
  }

  private async linesOf(pair: ForumPair): Promise<PaperLine[]> {
    const [chosen, units] = await Promise.all([this.reader.chosenFor(pair), this.units.shortNames()]);
    const agreed = chosen.filter(({ answer, isOfForum }) => isOfForum && answer === 'agreed');
    return agreed.map(({ delegate: { name, born, gender, school, className, unitSlug }, selection }) => ({
      ...{ name, gender, school, className },
      born: born as Day | null,
      unit: units.get(unitSlug) ?? unitSlug,
      criterion: selection.criterion,
    }));
  }

  private async unit(slug: string | null): Promise<Unit | null> {
    const [unit = null] = slug === null ? [] : await this.units.bySlugs([slug]);
    return unit;
  }
}

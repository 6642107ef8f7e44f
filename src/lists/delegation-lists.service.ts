import { Injectable } from '@nestjs/common';
import type { NamedFile } from '../core/files/file-answer.js';
import type { SignedIn } from '../accounts/signed-in.js';
import { Clock } from '../core/clock/clock.js';
import { WrittenFiles } from '../core/documents/written-files.service.js';
import { Missing } from '../core/errors/refusals.js';
import { dayInVietnam } from '../core/vietnamese/dates.js';
import type { Day } from '../core/vietnamese/dates.js';
import { DelegationReader } from '../delegates/delegation-reader.js';
import type { DelegationView } from '../delegates/delegation-view.js';
import { isOfUnit } from '../delegates/delegates.policy.js';
import type { DelegationKey } from '../delegates/delegates.policy.js';
import { delegationBook } from './delegation-book.js';
import { delegationDocument } from './delegation-paper.js';
import type { DelegationPaper } from './delegation-paper.js';
import { Letterheads } from './letterheads.service.js';
import { contentCode, linesOf } from './list-lines.js';
import { SignInPapers } from './sign-in-papers.service.js';
import { isHandedIn } from '../delegates/delegate-roles.js';
import { SignedLists } from './signed-lists.service.js';
import { listFileName, signInFileName } from './file-names.js';

export const listFormats = ['pdf', 'docx', 'xlsx'] as const;
export type ListFormat = (typeof listFormats)[number];

/** A delegation's list as files, for whoever may see the delegation. */
@Injectable()
export class DelegationLists {
  constructor(
    private readonly reader: DelegationReader,
    private readonly letterheads: Letterheads,
    private readonly signedLists: SignedLists,
    private readonly signIns: SignInPapers,
    private readonly files: WrittenFiles,
    private readonly clock: Clock,
  ) {}

  async list(person: SignedIn, key: DelegationKey, format: ListFormat): Promise<NamedFile> {
    const view = await this.reader.open(person, key);
    const paper = await this.paperOf(view);
    const bytes = await (format === 'xlsx'
      ? this.files.write({ format, book: delegationBook(paper) })
      : this.files.write({ format, document: delegationDocument(paper) }));
    return { name: listFileName(view.unit, format), bytes };
  }

  async signInSheet(person: SignedIn, key: DelegationKey): Promise<NamedFile> {
    const view = await this.reader.open(person, key);
    const letterhead = await this.letterheads.of(view.event, view.unit);
    const document = this.signIns.ofDelegation(view, letterhead);
    return { name: signInFileName(view.unit), bytes: await this.files.write({ format: 'pdf', document }) };
  }

  /** What the district compares with the paper that has come back signed. */
  async toSign(person: SignedIn, key: DelegationKey) {
    if (!isOfUnit(person, key.unitSlug)) throw new Missing();
    const view = await this.reader.open(person, key);
    const lines = linesOf(view.delegates);
    return { view, lines, code: contentCode(lines), isHandedIn: isHandedIn(view.delegation?.state) };
  }

  private async paperOf(view: DelegationView): Promise<DelegationPaper> {
    const { event, unit, delegation, delegates } = view;
    const lines = linesOf(delegates);
    const code = contentCode(lines);
    const [letterhead, signed] = await Promise.all([
      this.letterheads.of(event, unit),
      this.signedAs(code, view),
    ]);
    const printedAt = this.clock.now();
    return {
      ...{ event, unit, letterhead, lines, code, signed, printedAt },
      isDraft: !isHandedIn(delegation?.state),
      today: dayInVietnam(printedAt),
    };
  }

  /** The number and day of the signed list, as long as nothing has changed since. */
  private async signedAs(code: string, { event, unit }: DelegationView): Promise<DelegationPaper['signed']> {
    const signed = await this.signedLists.latest({ eventSlug: event.slug, unitSlug: unit.slug });
    if (!signed || contentCode(await this.signedLists.linesOf(signed)) !== code) return null;
    return { number: signed.number, signedOn: signed.signedOn as Day };
  }
}

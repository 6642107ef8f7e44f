import { Injectable, StreamableFile } from '@nestjs/common';
import { translate } from '../../views/text/text.js';
import { WrittenFiles } from '../core/documents/written-files.service.js';
import { Missing } from '../core/errors/refusals.js';
import { attachment, plainFileName } from '../core/files/attachment.js';
import { docxType } from '../core/files/office-check.js';
import type { Event } from '../programme/event.entity.js';
import { InvitationCodes } from '../representatives/invitation-codes.js';
import type { Letter } from './letter.entity.js';
import { LetterWriter } from './letter-writer.service.js';
import type { LetterKind } from './letter-words.js';
import { Letters } from './letters.service.js';
import { withCodes } from './placeholders.js';
import { Recipients } from './recipients.service.js';

const t = translate('vi');
const types = { pdf: 'application/pdf', docx: docxType };

/** Letters as files to print: one, or all in one go. */
@Injectable()
export class LetterFiles {
  constructor(
    private readonly letters: Letters,
    private readonly writer: LetterWriter,
    private readonly recipients: Recipients,
    private readonly codes: InvitationCodes,
    private readonly files: WrittenFiles,
  ) {}

  async of(letters: Letter[], format: 'pdf' | 'docx'): Promise<StreamableFile> {
    const documents = letters.map((letter) => this.letters.asPaper(letter));
    const bytes = await this.files.write({ format, documents });
    const [only, ...others] = letters;
    const name =
      only && others.length === 0
        ? t('letters.file.one', { to: only.toName })
        : t('letters.file.many', { count: letters.length });
    return asFile(bytes, `${plain(name)}.${format}`, format);
  }

  /** @throws Missing for a recipient whom nobody knows */
  async preview(event: Event, kind: LetterKind, key: string): Promise<StreamableFile> {
    const recipient = (await this.recipients.of(event)).find((one) => one.key === key);
    if (!recipient) throw new Missing();
    const written = await this.writer.write(event, { kind, before: '' }, [recipient]);
    const codesOf = (ids: string[]) => ids.map((id) => this.codes.codeOf({ id }));
    const documents = written.map(({ document, invitations }) => withCodes(document, codesOf(invitations)));
    const bytes = await this.files.write({ format: 'pdf', documents });
    return asFile(bytes, `${plain(t('letters.file.preview', { to: recipient.name }))}.pdf`, 'pdf');
  }
}

function asFile(bytes: Buffer, name: string, format: 'pdf' | 'docx'): StreamableFile {
  return new StreamableFile(bytes, {
    type: types[format],
    disposition: attachment(name),
    length: bytes.length,
  });
}

function plain(text: string): string {
  return plainFileName(text).slice(0, 120).trim();
}

import { translate } from '../../views/text/text.js';
import { formOn } from '../core/documents/document-form.js';
import { bodyLines, nationalHeading, pageWord } from '../core/documents/fixed-words.js';
import type { OfficialDocument } from '../core/documents/official-document.js';
import type { Day } from '../core/vietnamese/dates.js';

const t = translate('vi');

interface SheetToSign extends Pick<OfficialDocument, 'title' | 'blocks'> {
  issuer: { superior: string; name: string };
  /** Who answers for the sheet, in capitals. */
  signatory: string;
  /** On each page. */
  foot: string;
  today: Day;
}

/** A sheet across the page that people sign by hand: no document with a number, but with its heading and its keeper. */
export function sheetToSign({ issuer, signatory, foot, today, ...content }: SheetToSign): OfficialDocument {
  return {
    form: formOn(today),
    landscape: true,
    head: {
      ...nationalHeading(),
      superior: bodyLines(issuer.superior),
      issuer: bodyLines(issuer.name),
      number: null,
      mark: null,
      placeAndDay: null,
    },
    ...content,
    closing: {
      recipients: { label: '', lines: [] },
      signatory: { lines: [signatory], note: t('lists.paper.sign-and-name'), name: '' },
    },
    foot: { text: foot, page: pageWord() },
  };
}

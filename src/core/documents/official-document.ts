import type { DocumentForm } from './document-form.js';

/**
 * An administrative document before it is drawn: all that it says, line by line, and nothing of how. Both writers take it as it is,
 * also from another thread, so it holds plain values only.
 */
export interface OfficialDocument {
  form: DocumentForm;
  landscape: boolean;
  head: DocumentHead;
  /** Null for a letter (công văn), which says what it is about under its number. */
  title: DocumentTitle | null;
  /** Whom it addresses ("Kính gửi"), one line each; none for documents that name nobody there. */
  addressees?: { label: string; lines: string[] };
  blocks: Block[];
  closing: Closing | null;
  /** Null for documents that a body issues: nothing stands there but a page number. */
  foot: Foot | null;
}

/** What a document is called, in lists of files and in the file itself. */
export function nameOf({ title, head }: Pick<OfficialDocument, 'title' | 'head'>): string {
  return title ? [title.kind, ...title.subject].join(' ') : (head.about ?? []).join(' ');
}

/** The left and the right half of the head, each line as it is printed. */
export interface DocumentHead {
  /** Whom the issuer answers to; people's committees name nobody. */
  superior: string[];
  issuer: string[];
  /** Such as `Số: 45/DS-UBND`; null for papers without a number. */
  number: string | null;
  /** Under the number of a letter: V/v ... */
  about?: string[];
  /** In a frame, for what nobody has signed yet. */
  mark: string | null;
  nation: string;
  motto: string;
  placeAndDay: string | null;
}

export interface DocumentTitle {
  /** In capitals: DANH SÁCH. */
  kind: string;
  subject: string[];
}

export type Block = Paragraph | Table | Chart;

export interface Paragraph {
  kind: 'paragraph';
  text: string;
  look: 'body' | 'note' | 'heading';
  /** Begins a page, unless it is the first block. */
  newPage?: boolean;
}

export interface Table {
  kind: 'table';
  columns: TableColumn[];
  rows: string[][];
  /** Of each row, in millimetres; text may need more. */
  rowHeight: number;
}

export interface TableColumn {
  heading: string;
  /** Neighbours of the same group stand under one common heading. */
  group?: string;
  /** In millimetres; the writers stretch the columns together to the paper's width. */
  width: number;
  align: 'left' | 'center';
}

export interface Closing {
  /** The words above the recipients, and each of them; empty lists nobody. */
  recipients: { label: string; lines: string[] };
  signatory: Signatory;
}

export interface Signatory {
  /** Such as TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH. */
  lines: string[];
  /** Under the lines, where hand and name are asked for: (Ký, ghi rõ họ tên). */
  note: string;
  name: string;
}

/** Horizontal bars with their words and numbers; nothing in it needs a colour. */
export interface Chart {
  kind: 'chart';
  title: string;
  bars: { label: string; value: number }[];
}

/** Small, on each page: where the paper comes from, and `Trang 1/3`. */
export interface Foot {
  text: string;
  page: string;
}

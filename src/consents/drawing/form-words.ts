import type { DelegateRole } from '../../delegates/delegate-roles.js';

/** What one paper says of its person: ready for reading, nothing to look up. */
export interface FormSheet {
  name: string;
  role: DelegateRole;
  roleLabel: string;
  born: string;
  unit: string;
  guardian: string;
  /** Sentences to answer; a commitment is one that is signed as it stands. */
  questions: { text: string; asksChild: boolean }[];
  code: string;
  /** Where the square leads: to the search for the code. */
  address: string;
}

/** What all papers of an order share. */
export interface FormStyle {
  title: string;
  madeAt: Date;
  office: string;
  event: string;
  dates: string;
  place: string;
  year: number;
  phone: string;
  /** Which wordings are printed, such as `1–1–1`. */
  versions: string;
}

export interface FormTask {
  sheets: FormSheet[];
  style: FormStyle;
}

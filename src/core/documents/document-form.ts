import type { Day } from '../vietnamese/dates.js';

/** Where pages after the first carry their number. */
export type PageNumberPlace = 'bottom-right' | 'top-centre';

/** What the law of a time asks of a document's looks; paper, margins and letters are the same in all of them. */
export interface DocumentForm {
  law: string;
  pageNumber: PageNumberPlace;
}

/** Circular 01/2011/TT-BNV, in force until Decree 30/2020 replaced it on 5/3/2020. */
const circular: DocumentForm = { law: '01/2011/TT-BNV', pageNumber: 'bottom-right' };

/** Decree 30/2020/NĐ-CP, appendix I. */
const decree: DocumentForm = { law: '30/2020/NĐ-CP', pageNumber: 'top-centre' };

const decreeInForce: Day = '2020-03-05';

/** The form for a document that is made on this day. */
export function formOn(day: Day): DocumentForm {
  return day < decreeInForce ? circular : decree;
}

import { BaseForm } from '../../core/forms/base-form.js';
import { OneOf } from '../../core/forms/rules.js';
import { paperFormats, paperKinds } from './paper-kinds.js';
import type { PaperFormat, PaperKind } from './paper-kinds.js';

export class PaperForm extends BaseForm {
  @OneOf(paperKinds, 'schedule.paper.kind-needed')
  kind: PaperKind = 'programme';

  @OneOf(paperFormats, 'schedule.paper.kind-needed')
  format: PaperFormat = 'pdf';
}

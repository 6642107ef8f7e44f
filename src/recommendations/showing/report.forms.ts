import { BaseForm } from '../../core/forms/base-form.js';
import { OneOf } from '../../core/forms/rules.js';
import { reportFormats } from './report.service.js';
import type { ReportFormat } from './report.service.js';

export class ReportForm extends BaseForm {
  @OneOf(reportFormats, 'answers.report.format-wrong')
  format: ReportFormat = 'docx';
}

import { EditForm } from '../../core/forms/base-form.js';
import { OneOf } from '../../core/forms/rules.js';
import { severities } from '../schedule-words.js';
import type { Severity, WarningKind } from '../schedule-words.js';

const OfSeverity = () => OneOf(severities, 'schedule.warning.severity-needed');

/** What each kind of warning does to a release. */
export class SeveritiesForm extends EditForm implements Record<WarningKind, Severity> {
  @OfSeverity()
  'room-twice': Severity = 'block';

  @OfSeverity()
  'person-twice': Severity = 'block';

  @OfSeverity()
  'room-small': Severity = 'warn';

  @OfSeverity()
  'outside-days': Severity = 'block';

  @OfSeverity()
  'leader-unconfirmed': Severity = 'warn';

  @OfSeverity()
  'no-lead': Severity = 'warn';

  @OfSeverity()
  'no-meal': Severity = 'warn';
}

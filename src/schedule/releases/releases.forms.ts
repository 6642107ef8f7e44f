import { SeenForm } from '../../core/forms/seen.js';
import { Text } from '../../core/forms/rules.js';
import { noteLength, roomNameLength } from '../schedule-words.js';

export class ReleaseForm extends SeenForm {
  @Text({ max: roomNameLength, required: 'schedule.release.name-needed' })
  name = '';

  /** To everybody. */
  @Text({ max: noteLength, lines: true })
  note = '';
}

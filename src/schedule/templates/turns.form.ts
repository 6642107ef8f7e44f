import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsString, MaxLength } from 'class-validator';
import { EditForm } from '../../core/forms/base-form.js';
import { says, Whole } from '../../core/forms/rules.js';
import { list } from '../../core/forms/transforms.js';
import { Keys } from '../draft/keys.js';

const longest = 60;
const mostUnits = 80;

/** Units with their places in the order, side by side. */
export class TurnsForm extends EditForm {
  @Whole({ min: 1, max: longest, key: 'schedule.turns.minutes-unknown' })
  askMinutes = 0;

  @Whole({ min: 1, max: longest, key: 'schedule.turns.minutes-unknown' })
  answerMinutes = 0;

  @Keys()
  unit: string[] = [];

  /** A number for each unit; empty: it does not answer. */
  @Transform(list)
  @IsString({ each: true, ...says('forms.not-text') })
  @MaxLength(3, { each: true, ...says('forms.too-long', { max: 3 }) })
  @ArrayMaxSize(mostUnits)
  order: string[] = [];
}

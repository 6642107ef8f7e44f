import { ArrayMaxSize, IsArray, IsString, Matches } from 'class-validator';
import { Transform } from 'class-transformer';
import { BaseForm, EditForm } from '../core/forms/base-form.js';
import { Files } from '../core/forms/files.js';
import { DayInput, DayOf, OneOf, Phone, says, Text, Whole } from '../core/forms/rules.js';
import { list } from '../core/forms/transforms.js';
import type { UploadedFile } from '../core/files/uploaded-file.js';
import { EmailAddress } from '../core/mail/email-address.js';
import { seatModes } from '../programme/plan/plan.js';
import type { SeatMode } from '../programme/plan/plan.js';
import { toldWays } from './seat-words.js';
import type { AnswerWay } from './seat-words.js';

export const seatFileLimits = { most: 5, megabytes: 10 };
const mostTopics = 60;

export class NameForm extends EditForm {
  /** How the committee was told, where it writes the answer down; the agency's own leaves it empty. */
  @OneOf(['', ...toldWays], 'representatives.way-needed')
  way: AnswerWay | '' = '';

  @Files(seatFileLimits)
  letter: UploadedFile[] = [];

  @Text({ max: 120, required: 'representatives.name-needed' })
  name = '';

  @Text({ max: 160, required: 'representatives.title-needed' })
  title = '';

  @OneOf(['yes', 'no'], 'representatives.leader-needed')
  isLeader: 'yes' | 'no' | '' = '';

  @Phone({ required: 'representatives.phone-needed' })
  phone = '';

  @EmailAddress()
  email = '';

  @Text({ max: 60 })
  letterNumber = '';

  @DayOf('letterDay')
  letterDay?: undefined;

  @DayInput()
  'letterDay-day' = '';

  @DayInput()
  'letterDay-month' = '';

  @DayInput()
  'letterDay-year' = '';
}

export class DeclineForm extends EditForm {
  /** As `way` of a name. */
  @OneOf(['', ...toldWays], 'representatives.way-needed')
  told: AnswerWay | '' = '';

  @Files(seatFileLimits)
  refusal: UploadedFile[] = [];

  @Text({ max: 500, lines: true, required: 'representatives.reason-needed' })
  reason = '';
}

/** All that is prepared, in one form: topics, a text for each, and files. */
export class ContentsForm extends EditForm {
  /** Slugs. */
  @Transform(list)
  @ArrayMaxSize(mostTopics)
  @Matches(/^[a-z0-9-]{1,80}$/, { ...says('representatives.contents.unknown-topic'), each: true })
  topics: string[] = [];

  /** The page's inputs, whose names depend on the chosen topics: `<topic>=<text>` each. */
  @IsArray()
  @IsString({ each: true })
  @ArrayMaxSize(mostTopics)
  texts: string[] = [];

  @Files(seatFileLimits)
  files: UploadedFile[] = [];

  /** The agency says at once that nothing is missing any more. */
  @OneOf(['', 'yes'], 'representatives.wrong-choice')
  ready: '' | 'yes' = '';
}

/** One click on a place as the page showed it. */
export class SeatClickForm extends EditForm {}

export class ConfirmForm extends EditForm {
  /** Somebody who is no leader is welcome all the same. */
  @OneOf(['', 'yes'], 'representatives.wrong-choice')
  asTheyAre: '' | 'yes' = '';
}

export class QuestionForm extends EditForm {
  @Text({ max: 500, lines: true, required: 'representatives.question-needed' })
  question = '';
}

export class CodeForm extends BaseForm {
  @Text({ max: 80, required: 'representatives.code.unit-needed' })
  unit = '';

  @Text({ max: 40, required: 'representatives.code.needed' })
  code = '';
}

export class SettingsForm extends EditForm {
  @DayOf('answersUntil')
  answersUntil?: undefined;

  @DayInput()
  'answersUntil-day' = '';

  @DayInput()
  'answersUntil-month' = '';

  @DayInput()
  'answersUntil-year' = '';
}

export class SeatForm extends EditForm {
  @Whole({ min: 0, max: 9, key: 'representatives.seat.count-wrong' })
  count = 1;

  @OneOf(seatModes, 'representatives.seat.mode-needed')
  mode: SeatMode | '' = '';

  @Text({ max: 60 })
  section = '';

  @Text({ max: 500, required: 'representatives.seat.wording-needed' })
  wording = '';
}

export class NewSeatForm extends SeatForm {
  @Text({ max: 80, required: 'representatives.seat.unit-needed' })
  unit = '';
}

import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { says } from './rules.js';
import { wholeNumber } from './transforms.js';

/** Every form carries a key, so that sending it twice does its work once. */
export abstract class BaseForm {
  @IsOptional()
  @IsString(says('forms.not-text'))
  @MaxLength(64, says('forms.too-long', { max: 64 }))
  formKey?: string;
}

/** A button that asks for nothing more. */
export class ConfirmationForm extends BaseForm {}

/** Forms that change a record carry the version they started from. */
export abstract class EditForm extends BaseForm {
  @Transform(wholeNumber)
  @IsInt(says('forms.stale'))
  version = 0;
}

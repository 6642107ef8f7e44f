import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, MaxLength } from 'class-validator';
import { says } from './rules.js';
import { wholeNumber } from './transforms.js';

/** Every form carries a key, so that sending it twice does its work once. */
export abstract class BaseForm {
  @IsOptional()
  @IsString()
  @MaxLength(64)
  formKey?: string;
}

/** Forms that change a record carry the version they started from. */
export abstract class EditForm extends BaseForm {
  @Transform(wholeNumber)
  @IsInt(says('forms.stale'))
  version = 0;
}

import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsString, Matches, MaxLength } from 'class-validator';
import { BaseForm } from '../core/forms/base-form.js';
import { OneOf, says } from '../core/forms/rules.js';
import { list } from '../core/forms/transforms.js';
import { columnKeys } from './columns.js';
import type { ColumnKey } from './columns.js';

const mostColumns = 200;

const conversions = ['yes', 'no'] as const;

export class ColumnsForm extends BaseForm {
  /** What each column holds: `<column from 0>:<key>`, empty where nothing was chosen. */
  @Transform(list)
  @IsString({ ...says('imports.choose-column'), each: true })
  @Matches(new RegExp(`^(\\d{1,3}:(${columnKeys.join('|')}))?$`), {
    ...says('imports.choose-column'),
    each: true,
  })
  @ArrayMaxSize(mostColumns, says('imports.choose-column'))
  column: string[] = [];

  /** Another sheet of the file, by its place; empty where there is only one list. */
  @Matches(/^\d{0,3}$/, says('imports.choose-sheet'))
  @IsString(says('imports.choose-sheet'))
  sheet = '';

  @OneOf(['', ...conversions], 'imports.choose-conversion')
  convert: '' | (typeof conversions)[number] = '';

  get columns(): Record<number, ColumnKey> {
    const chosen = this.column.filter((one) => one !== '').map((one) => one.split(':'));
    return Object.fromEntries(chosen) as Record<number, ColumnKey>;
  }
}

const scopes = ['all', 'sound'] as const;

export class StoringForm extends BaseForm {
  /** Every line, or those without a mistake. */
  @IsIn(scopes, says('imports.choose-scope'))
  scope!: (typeof scopes)[number];

  /** By which versions of the list and of the delegation the page was made. */
  @IsString(says('forms.stale'))
  @MaxLength(40, says('forms.stale'))
  seen = '';
}

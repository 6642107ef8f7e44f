import { Transform } from 'class-transformer';
import { IsOptional, IsString, MaxLength, MinLength, ValidateBy } from 'class-validator';
import type { ValidationArguments } from 'class-validator';
import type { TextKey } from '../../views/text/text.js';
import { applyDecorators } from '@nestjs/common';
import { BaseForm } from '../core/forms/base-form.js';
import { says, Text } from '../core/forms/rules.js';
import { passwordLength } from './limits.js';

export class SignInForm extends BaseForm {
  @Text({ max: 200, required: 'accounts.login-missing' })
  login = '';

  @PasswordText('accounts.password-missing')
  password = '';

  /** Where to go afterwards. */
  @Text({ max: 2000 })
  to = '';

  /** A form that was sent when the session had ended, to be sent on. */
  @IsOptional()
  @IsString()
  kept?: string;
}

export class ForgottenForm extends BaseForm {
  @Text({ max: 200, required: 'accounts.login-missing' })
  login = '';
}

export class FirstPasswordForm extends BaseForm {
  @Text({ max: 200, required: 'accounts.login-missing' })
  login = '';

  @Text({ max: 60, required: 'accounts.code-missing' })
  code = '';

  @PasswordText('accounts.new-password-missing')
  password = '';

  @SameAs('password', 'accounts.passwords-differ')
  again = '';
}

export class ChangePasswordForm extends BaseForm {
  @PasswordText('accounts.old-missing')
  old = '';

  @PasswordText('accounts.new-password-missing')
  password = '';

  @SameAs('password', 'accounts.passwords-differ')
  again = '';
}

/** Taken as typed, white space too; NFC, since keyboards compose Vietnamese letters in different ways. */
function PasswordText(missing: TextKey): PropertyDecorator {
  const { max } = passwordLength;
  return applyDecorators(
    Transform(composed),
    MaxLength(max, says('accounts.password-long', { max })),
    MinLength(1, says(missing)),
  );
}

function SameAs(field: string, key: TextKey): PropertyDecorator {
  const validate = (value: unknown, validation?: ValidationArguments) =>
    value === (validation?.object as Record<string, unknown>)[field];
  return applyDecorators(
    Transform(composed),
    ValidateBy({ name: 'same', validator: { validate } }, says(key)),
  );
}

function composed({ value }: { value: unknown }): unknown {
  return typeof value === 'string' ? value.normalize('NFC') : value;
}

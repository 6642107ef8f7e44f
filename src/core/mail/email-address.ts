import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { says } from '../forms/rules.js';
import { cleanText } from '../vietnamese/clean-text.js';

const longestAddress = 200;

/** One address and nothing else: what would name a second one, a header or a display name never reaches a mail server. */
const oneAddress = /^[^\s@,;:<>"'()[\]\\]+@[^\s@,;:<>"'()[\]\\]+\.[^\s@,;:<>"'()[\]\\]+$/u;

export function isEmailAddress(text: unknown): text is string {
  return typeof text === 'string' && text.length <= longestAddress && oneAddress.test(text);
}

/** An address in small letters, or nothing. */
export function EmailAddress(): PropertyDecorator {
  const lower = ({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value).toLowerCase() : value;
  const validate = (value: unknown) => value === '' || isEmailAddress(value);
  return applyDecorators(
    Transform(lower),
    ValidateBy({ name: 'email', validator: { validate } }, says('accounts.email-wrong')),
  );
}

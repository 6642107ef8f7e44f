import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, Matches, ValidateIf } from 'class-validator';
import type { TextKey } from '../../views/text/text.js';
import { hatPairs } from '../../views/accounts/hat-rows.js';
import { refuseMistakes } from '../core/errors/refusals.js';
import type { FieldMistake } from '../core/errors/refusals.js';
import { EditForm } from '../core/forms/base-form.js';
import { Phone, says, SomeOf, Text } from '../core/forms/rules.js';
import { list } from '../core/forms/transforms.js';
import { EmailAddress } from '../core/mail/email-address.js';
import { cleanText } from '../core/vietnamese/clean-text.js';
import type { Hat } from './grants.service.js';
import type { PersonDetails } from './people.service.js';
import { duties, roles } from './roles.js';
import type { Duty, Role } from './roles.js';

export const loginPattern = /^[a-z0-9][a-z0-9.-]{1,58}[a-z0-9]$/;
const mostHats = 12;

export class AccountForm extends EditForm {
  @Text({ max: 120, required: 'accounts.name-missing' })
  name = '';

  @EmailAddress()
  email = '';

  @Phone()
  phone = '';

  /** Stands beside `unit`, row by row. */
  @ManyOf(['', ...roles], 'accounts.role-unknown')
  role: (Role | '')[] = [];

  @Transform(list)
  @ArrayMaxSize(mostHats)
  @Matches(/^[a-z0-9-]{0,80}$/, { ...says('accounts.unit-unknown'), each: true })
  unit: string[] = [];

  @SomeOf(duties, 'accounts.duty-unknown')
  duties: Duty[] = [];
}

export class NewAccountForm extends AccountForm {
  @LowerCase(loginPattern, { max: 60, key: 'accounts.login-wrong' })
  login = '';
}

/** Throws `InvalidFields` for a role without its unit or a unit without its role. */
export function detailsIn({ name, email, phone, role, unit, duties: held }: AccountForm): PersonDetails {
  const pairs = hatPairs(role, unit);
  const mistakes = pairs.flatMap<FieldMistake>(([hasRole, hasUnit], index) => {
    if (!hasRole) return [{ field: `role-${index + 1}`, key: 'accounts.role-of-unit-missing' }];
    return hasUnit ? [] : [{ field: `unit-${index + 1}`, key: 'accounts.unit-of-role-missing' as const }];
  });
  refuseMistakes(mistakes);
  const hats = pairs.map(([one, unitSlug]): Hat => ({ role: one as Role, unitSlug }));
  return { name, email: email || null, phone, roles: hats, duties: held };
}

/** May be empty. */
function LowerCase(pattern: RegExp, { max, key }: { max: number; key: TextKey }): PropertyDecorator {
  const lower = ({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value).toLowerCase() : value;
  return applyDecorators(
    Text({ max }),
    Transform(lower),
    ValidateIf((_form, value) => value !== ''),
    Matches(pattern, says(key)),
  );
}

function ManyOf(values: readonly string[], key: TextKey): PropertyDecorator {
  return applyDecorators(Transform(list), IsIn(values, { ...says(key), each: true }), ArrayMaxSize(mostHats));
}

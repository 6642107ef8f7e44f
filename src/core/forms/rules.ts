import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsString, Max, MaxLength, Min, ValidateBy } from 'class-validator';
import type { ValidationArguments, ValidationOptions } from 'class-validator';
import type { TextKey, TextParams } from '../../../views/text/text.js';
import { dayFromParts } from '../vietnamese/dates.js';
import type { Day } from '../vietnamese/dates.js';
import { hasControlCharacters } from '../vietnamese/clean-text.js';
import { list, manyLines, oneLine, wholeNumber } from './transforms.js';

/** As long as the columns. */
const longestPhone = 40;

/** Where a rule is broken, the field shows this text. */
export function says(key: TextKey, params: TextParams = {}): ValidationOptions {
  return { message: key, context: { params } };
}

interface TextRule {
  max: number;
  /** What to say when the field is empty; without it the field may be empty. */
  required?: TextKey;
  lines?: boolean;
  /** It may come in a font before Unicode, where the soft hyphen is a letter: whoever takes it looks for what steers. */
  anyFont?: boolean;
}

/** One line of text (or several), NFC, trimmed, without control characters. An absent field reads as empty. */
export function Text({ max, required, lines = false, anyFont = false }: TextRule): PropertyDecorator {
  return applyDecorators(
    Transform(lines ? manyLines : oneLine),
    IsString(says('forms.not-text')),
    ...(required ? [NotEmpty(required)] : []),
    ...(anyFont ? [] : [NoControlCharacters(lines)]),
    MaxLength(max, says('forms.too-long', { max })),
  );
}

export function OneOf(values: readonly string[], key: TextKey): PropertyDecorator {
  return applyDecorators(Transform(oneLine), IsIn(values, says(key)));
}

/** Any number of the values, as an array; unticked boxes read as none. */
export function SomeOf(values: readonly string[], key: TextKey): PropertyDecorator {
  return applyDecorators(
    Transform(list),
    IsIn(values, { ...says(key), each: true }),
    ArrayMaxSize(values.length),
  );
}

export function Whole({ min, max, key }: { min: number; max: number; key: TextKey }): PropertyDecorator {
  return applyDecorators(
    Transform(wholeNumber),
    Max(max, says(key, { min, max })),
    Min(min, says(key, { min, max })),
  );
}

interface PhoneRule {
  /** What to say when the field is empty; without it the field may be empty. */
  required?: TextKey;
}

/** A telephone number as people write it: digits with spaces, dots or hyphens, perhaps a leading +84. */
export function Phone({ required }: PhoneRule = {}): PropertyDecorator {
  return applyDecorators(
    Transform(oneLine),
    ...(required ? [NotEmpty(required)] : []),
    ValidateBy({ name: 'phone', validator: { validate: isPhone } }, says('forms.phone')),
  );
}

export function isPhone(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    value.length <= longestPhone &&
    /^((\+?84|0)\d{8,10})?$/.test(value.replace(/[\s.()-]/g, ''))
  );
}

/**
 * The day that three inputs `<name>-day`, `<name>-month`, `<name>-year` make together; put on a property of its own,
 * with the inputs declared by `DayInput`. Empty inputs pass unless `required` has a sentence for them.
 */
export function DayOf(name: string, required?: TextKey): PropertyDecorator {
  const isValid = (_value: unknown, validation?: ValidationArguments): boolean => {
    const parts = dayParts(validation?.object ?? {}, name);
    return parts.every((part) => part === '') ? required === undefined : dayFromParts(...parts) !== null;
  };
  const message = ({ object }: ValidationArguments): TextKey => {
    const parts = dayParts(object, name);
    if (required && parts.every((part) => part === '')) return required;
    return /^\d{1,3}$/.test(parts[2]) ? 'forms.day-year' : 'forms.day';
  };
  return ValidateBy({ name: 'day', validator: { validate: isValid } }, { message });
}

export function DayInput(): PropertyDecorator {
  return Text({ max: 10 });
}

export function readDay(form: object, name: string): Day | null {
  return dayFromParts(...dayParts(form, name));
}

function dayParts(form: object, name: string): [string, string, string] {
  const values = form as Record<string, unknown>;
  const part = (suffix: string) => {
    const value = values[`${name}-${suffix}`];
    return typeof value === 'string' ? value.trim() : '';
  };
  return [part('day'), part('month'), part('year')];
}

function NotEmpty(key: TextKey): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && value !== '';
  return ValidateBy({ name: 'notEmpty', validator: { validate } }, says(key));
}

function NoControlCharacters(lines: boolean): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && !hasControlCharacters(value, { lines });
  return ValidateBy({ name: 'controlCharacters', validator: { validate } }, says('forms.control-characters'));
}

import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import type { TextKey, TextParams } from '../../../views/text/text.js';
import { isUploads } from '../files/uploaded-file.js';
import type { FieldMistake } from '../errors/refusals.js';

export type FormClass<F extends object> = new () => F;
export type FormReading<F> = { form: F; mistakes: [] } | { form: null; mistakes: FieldMistake[] };

/** Checking costs more than linear time, and no form of ours is nearly as long. */
const mostFields = 500;
const reserved = ['__proto__', 'constructor', 'prototype'];

/** Cleans and checks what a visitor sent; unknown fields are refused by name. Missing fields read as empty. */
export function readForm<F extends object>(Form: FormClass<F>, body: unknown): FormReading<F> {
  const fields = asFields(body);
  const names = Object.keys(fields);
  const refused =
    names.length > mostFields ? names.slice(0, 1) : names.filter((name) => reserved.includes(name));
  if (refused.length > 0) return { form: null, mistakes: refused.map(unknownField) };
  const { files, texts } = split(fields);
  const form = Object.assign(plainToInstance(Form, texts, { exposeDefaultValues: true }), files);
  const mistakes = validateSync(form, {
    whitelist: true,
    forbidNonWhitelisted: true,
    stopAtFirstError: false,
  }).map(toMistake);
  return mistakes.length > 0 ? { form: null, mistakes } : { form, mistakes: [] };
}

/** What was typed, to be shown again as it was. */
export function typedValues(body: unknown): Record<string, string | undefined> {
  const entries = Object.entries(split(asFields(body)).texts).filter(
    ([, value]) => typeof value === 'string' || Array.isArray(value),
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)]),
  );
}

/** Files are taken as they are: cleaning would copy their bytes. */
function split(fields: Record<string, unknown>) {
  const entries = Object.entries(fields);
  return {
    files: Object.fromEntries(entries.filter(([, value]) => isUploads(value))),
    texts: Object.fromEntries(entries.filter(([, value]) => !isUploads(value))),
  };
}

function asFields(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
}

function toMistake(error: ValidationError): FieldMistake {
  const constraints = error.constraints ?? {};
  if ('whitelistValidation' in constraints) return unknownField(error.property);
  const rule = rulesInOrder.find((name) => name in constraints) ?? Object.keys(constraints)[0] ?? '';
  const context = error.contexts?.[rule] as { params?: TextParams } | undefined;
  return { field: error.property, key: constraints[rule] as TextKey, params: context?.params };
}

/** Of several broken rules the one that helps most is told. */
const rulesInOrder = [
  'isString',
  'isArray',
  'isFile',
  'fileRequired',
  'fileCount',
  'fileSize',
  'notEmpty',
  'controlCharacters',
  'maxLength',
  'letters',
  'isIn',
  'min',
  'max',
];

function unknownField(field: string): FieldMistake {
  return { field: '', key: 'forms.unknown-field', params: { field: field.slice(0, 40) } };
}

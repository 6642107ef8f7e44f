import type { TransformFnParams } from 'class-transformer';
import { cleanLines, cleanText } from '../vietnamese/clean-text.js';

export function oneLine({ value }: TransformFnParams): unknown {
  return typeof value === 'string' ? cleanText(value) : value;
}

export function manyLines({ value }: TransformFnParams): unknown {
  return typeof value === 'string' ? cleanLines(value) : value;
}

/** Text that is no whole number becomes NaN, for a rule to refuse. */
export function wholeNumber({ value }: TransformFnParams): unknown {
  if (typeof value !== 'string') return value;
  return /^\d{1,9}$/.test(value.trim()) ? Number(value.trim()) : Number.NaN;
}

export function list({ value }: TransformFnParams): unknown {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

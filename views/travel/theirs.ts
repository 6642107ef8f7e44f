import { readClockTime } from '../../src/core/vietnamese/clock-times.js';
import type { Day } from '../../src/core/vietnamese/dates.js';
import type { Serving } from '../../src/travel/travel-words.js';
import type { FormState } from '../ui/form-state.js';
import type { Translate } from '../text/text.js';
import { mealsText, nightsText } from './travel-text.js';

const times = ['arrivesAt', 'departsAt'];

/** What someone else has stored meanwhile, as a reader would say it; only where it differs from what was typed. */
export function theirsInWords(form: FormState, t: Translate): FormState {
  if (!form.theirs) return form;
  const differing = Object.entries(form.theirs).filter(([name, value]) => !isTyped(form, name, value));
  return {
    ...form,
    theirs: Object.fromEntries(differing.map(([name, value]) => [name, wordsFor(name, value, t)])),
  };
}

function isTyped({ values }: FormState, name: string, theirs: string): boolean {
  const typed = values[name] ?? '';
  if (times.includes(name)) return (readClockTime(typed) ?? '') === theirs;
  return listIn(typed).sort().join(',') === listIn(theirs).sort().join(',');
}

function wordsFor(name: string, value: string, t: Translate): string {
  if (name === 'nights') return nightsText(listIn(value) as Day[], t);
  return name === 'meals' ? mealsText(listIn(value) as Serving[], t) : value;
}

function listIn(text: string): string[] {
  return text.split(',').filter(Boolean);
}

import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { scanJson } from './json-scan.js';
import { Place } from './place.js';
import type { MistakeName, PlanMistake } from './place.js';
import { checkPlan } from './plan-format.js';
import type { Plan } from './plan.js';

/** Reads and checks a plan file; a file that cannot be read as UTF-8 or as JSON is one mistake at `$`. */
export async function readPlanFile(path: string): Promise<{ plan: Plan } | { mistakes: PlanMistake[] }> {
  const bytes = await readBytes(path);
  if (bytes === undefined) return mistakenWhole('no-file', { file: path });
  return isUtf8(bytes) ? checkPlanText(withoutMark(bytes)) : mistakenWhole('not-utf8');
}

/** The check of the file's text: also sees fields that stand twice, which an already parsed value no longer shows. */
export function checkPlanText(text: string): { plan: Plan } | { mistakes: PlanMistake[] } {
  const repeated: PlanMistake[] = [];
  const fault = scanJson(text, new Place('$', repeated));
  if (fault) return mistakenWhole('syntax', { ...fault });
  const checked = checkPlan(JSON.parse(text));
  if (repeated.length === 0) return checked;
  return { mistakes: 'mistakes' in checked ? [...repeated, ...checked.mistakes] : repeated };
}

async function readBytes(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The decoder drops the byte order mark that Windows editors put in front. */
function withoutMark(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function mistakenWhole(
  name: MistakeName,
  params: Record<string, string | number> = {},
): { mistakes: PlanMistake[] } {
  const mistakes: PlanMistake[] = [];
  new Place('$', mistakes).report(name, params);
  return { mistakes };
}

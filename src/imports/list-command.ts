import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { translate } from '../../views/text/text.js';
import type { TextKey, TextParams } from '../../views/text/text.js';
import type { CommandCall } from '../core/cli/command.js';
import { Refused } from '../core/errors/refusals.js';
import { ListFiles } from './list-files.service.js';
import type { ListRequest } from './list-files.service.js';
import { asText } from './list-text.js';
import { refusedList } from './list-report.js';
import type { ListReport } from './list-report.js';

const t = translate('vi');
const exitCodes = { sound: 0, unsound: 1, refused: 2 } as const;

/** Judges a file, and stores it where that is asked. @returns the exit code */
export async function runList(call: CommandCall, deed: 'check' | 'import'): Promise<number> {
  const words = wordsIn(call.args);
  if (!words) {
    call.complain(t('imports.cli.usage', { command: `delegates:${deed}` }));
    return exitCodes.refused;
  }
  const report = await reportOn(call, { ...words, store: deed === 'import' });
  call.print(words.json ? JSON.stringify(report) : asText(report));
  if (report.refused !== null) return exitCodes.refused;
  return report.counts.error + report.counts.ask > 0 ? exitCodes.unsound : exitCodes.sound;
}

interface Words extends Omit<ListRequest, 'file' | 'store'> {
  file: string;
  json: boolean;
}

async function reportOn(
  call: CommandCall,
  { file, ...options }: Words & { store: boolean },
): Promise<ListReport> {
  const bytes = await readFile(file).catch(() => null);
  if (!bytes) return refusedList(t('imports.cli.unreadable', { file }));
  const request: ListRequest = { ...options, file: { name: basename(file), bytes } };
  try {
    return await (await call.app({ demonstration: true })).get(ListFiles, { strict: false }).run(request);
  } catch (error) {
    if (error instanceof Refused) return refusedList(sentence(error.key, error.params));
    throw error;
  }
}

function sentence(key: TextKey, params: TextParams): string {
  return t(key, params);
}

/** Null where something is missing, or not known. */
function wordsIn(args: string[]): Words | null {
  try {
    const { file, event, unit, ...options } = readWords(args);
    return file && event && unit ? { ...options, file, event, unit } : null;
  } catch {
    return null;
  }
}

function readWords(args: string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    strict: true,
    options: {
      event: text,
      unit: text,
      json: flag,
      'rows-only': flag,
      'accept-encoding': flag,
      'sound-only': flag,
    },
  });
  return {
    file: positionals[0],
    event: values.event,
    unit: values.unit,
    json: values.json,
    rowsOnly: values['rows-only'],
    acceptEncoding: values['accept-encoding'],
    soundOnly: values['sound-only'],
  };
}

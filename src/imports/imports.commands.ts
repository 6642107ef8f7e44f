import type { Command } from '../core/cli/command.js';
import { runList } from './list-command.js';

const usage = 'FILE --event SLUG --unit SLUG [--json] [--rows-only]';

const check: Command = {
  name: 'delegates:check',
  usage,
  summary:
    'judges every line of a list (.xlsx, .csv) and stores nothing: 0 all sound, 1 some not, 2 the file is refused',
  run: (call) => runList(call, 'check'),
};

const store: Command = {
  name: 'delegates:import',
  usage: `${usage} [--accept-encoding] [--sound-only]`,
  summary: 'the same, and registers the lines: all or none, or the sound ones',
  run: (call) => runList(call, 'import'),
};

export const importCommands: Command[] = [check, store];

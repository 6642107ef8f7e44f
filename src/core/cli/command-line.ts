import { QueryFailedError } from 'typeorm';
import { ConfigMistakes } from '../config/settings-reader.js';
import type { Command, CommandCall } from './command.js';

type Tools = Omit<CommandCall, 'args'>;

/** Runs the command that the words name and tells what went wrong in a sentence. @returns the exit code */
export async function runCommand(commands: Command[], words: string[], tools: Tools): Promise<number> {
  const [name = 'help', ...args] = words;
  if (['help', '--help', '-h'].includes(name)) return help(commands, tools.print);
  const command = commands.find((one) => one.name === name);
  if (!command) {
    tools.complain(`There is no command "${name}".\n`);
    help(commands, tools.complain);
    return 2;
  }
  try {
    return await command.run({ ...tools, args });
  } catch (error) {
    tools.complain(explain(error));
    return 1;
  }
}

function help(commands: Command[], say: (line: string) => void): number {
  say('Usage: npm run cli -- <command>\n');
  const calls = commands.map(({ name, usage }) => `${name} ${usage}`.trim());
  const width = Math.max(...calls.map(({ length }) => length));
  commands.forEach(({ summary }, index) => {
    say(`  ${(calls[index] ?? '').padEnd(width)}  ${summary}`);
  });
  return 0;
}

function explain(error: unknown): string {
  if (error instanceof ConfigMistakes) return error.message;
  if (!(error instanceof QueryFailedError)) return String(error);
  return `The database refused: ${error.message}\nIf it is new or old, bring it up to date first: npm run cli -- migrate`;
}

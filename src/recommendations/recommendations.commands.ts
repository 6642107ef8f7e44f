import { readFile } from 'node:fs/promises';
import type { Command } from '../core/cli/command.js';
import { TextLikeness } from './gathering/text-likeness.js';

const mostAlike = 5;

/** For whoever wants to judge the suggestions: needs neither database nor settings. */
const similar: Command = {
  name: 'recommendations:similar',
  usage: 'FILE --json',
  summary:
    'for each line of a text file, the numbers of the five most similar other lines, best first, from 1',
  async run({ args, print, complain }) {
    const [file] = args.filter((arg) => !arg.startsWith('--'));
    const content = file === undefined ? null : await readFile(file, 'utf8').catch(() => null);
    if (content === null) {
      complain('recommendations:similar FILE --json, where FILE holds a text a line');
      return 2;
    }
    const lines = linesIn(content);
    const likeness = new TextLikeness(lines);
    const numbers = lines.map((_, index) => numbersOf(likeness, index, lines.length));
    if (args.includes('--json')) print(JSON.stringify(numbers));
    else for (const [index, others] of numbers.entries()) print(`${index + 1}: ${others.join(' ')}`);
    return 0;
  },
};

export const recommendationCommands: Command[] = [similar];

/** The end of the last line begins no other one. */
function linesIn(content: string): string[] {
  const lines = content.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

/** Five wherever there are five others: those that share nothing follow in the order of the file. */
function numbersOf(likeness: TextLikeness, index: number, count: number): number[] {
  const found = likeness.of(index, mostAlike).map((one) => one.index);
  const others = Array.from({ length: count }, (_, other) => other).filter(
    (other) => other !== index && !found.includes(other),
  );
  return [...found, ...others].slice(0, mostAlike).map((other) => other + 1);
}

import { badges } from './badges.js';
import { asTable } from './figures.js';
import type { Figure } from './figures.js';
import { spreading } from './groups.js';
import { imports } from './imports.js';
import { letters } from './letters.js';
import { mails } from './mails.js';
import { pages } from './pages.js';
import { recommendations } from './recommendations.js';
import { registrations } from './registrations.js';
import { scheduling } from './schedule.js';
import { similar } from './similar.js';

const groups = [
  badges,
  registrations,
  imports,
  letters,
  mails,
  pages,
  recommendations,
  scheduling,
  similar,
  spreading,
];

const only = argumentOf('--only');
const chosen = groups.filter(({ name }) => only === undefined || name === only);
if (chosen.length === 0) {
  process.stderr.write(`No such group. There are: ${groups.map(({ name }) => name).join(', ')}\n`);
  process.exit(2);
}

const figures: Figure[] = [];
for (const group of chosen) {
  process.stderr.write(`${group.name} …\n`);
  figures.push(...(await group.run()));
}
process.stdout.write(
  `${process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : asTable(figures)}\n`,
);

function argumentOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/core/config/project-root.js';
import { Refused } from '../../src/core/errors/refusals.js';
import { ListFiles } from '../../src/imports/list-files.service.js';
import type { ListReport } from '../../src/imports/list-report.js';
import { forum, World } from '../support/world.js';
import { sentenceBehind } from './sentences.js';

type RowReport = ListReport['rows'][number];

const folder = join(projectRoot, 'test/files/imports');
const ending = '.expected.json';
const everything = readdirSync(folder).sort();
const names = everything.filter((file) => file.endsWith(ending)).map((file) => file.slice(0, -ending.length));
const lists = everything.filter((file) => !file.endsWith(ending));

/** Each file as an official might send it, beside it what the official would want it to give. */
describe('the corpus of lists', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());

  it('has every file that it had, each with what it must give', () => {
    expect(lists.map((file) => file.replace(/\.\w+$/, ''))).toEqual(names);
    expect(lists).toHaveLength(60);
  });

  it.each(names)('%s', async (name) => {
    const reading = await readingOf(lists.find((file) => file.startsWith(`${name}.`)) ?? '');
    expect(reading).toEqual(
      inFull(JSON.parse(readFileSync(join(folder, name + ending), 'utf8')) as Expected),
    );
  });

  async function readingOf(file: string): Promise<object> {
    try {
      return inShort(await check(file));
    } catch (error) {
      if (error instanceof Refused) return { refused: error.key };
      throw error;
    }
  }

  function check(file: string): Promise<ListReport> {
    const bytes = readFileSync(join(folder, file));
    const options = { rowsOnly: true, store: false, acceptEncoding: false, soundOnly: false };
    const place = { event: forum, unit: 'ubnd-an-bien' };
    return world.get(ListFiles).run({ file: { name: file, bytes }, ...place, ...options });
  }
});

/** As its file has it: what is empty is left out, and a sentence is told by its key. */
interface Expected {
  about: string;
  refused: string | null;
  rows?: { problems?: { cell: string; gravity: string; key: string }[] }[];
}

function inFull({ about, rows, ...expected }: Expected): object {
  expect(about).not.toBe('');
  return rows ? { ...expected, rows: rows.map(rowInFull) } : expected;
}

function rowInFull({ problems = [], ...row }: NonNullable<Expected['rows']>[number]): object {
  const told = problems.map(({ key, ...place }) => ({
    ...place,
    message: expect.stringMatching(sentenceBehind(key)),
  }));
  return { ...row, problems: told };
}

/** Without what is empty. */
function inShort({ refused, encodings, header_row, columns, rows }: ListReport): object {
  return { refused, encodings, header_row, columns, rows: rows.map(rowInShort) };
}

function rowInShort({ delegate, ...row }: RowReport): object {
  const filled = Object.entries(delegate).filter(([, value]) => Boolean(value));
  return { ...row, delegate: Object.fromEntries(filled) };
}

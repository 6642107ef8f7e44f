import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recommendationCommands } from '../../src/recommendations/recommendations.commands.js';

describe('recommendations:similar', () => {
  let folder: string;
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'similar-'))));
  afterAll(() => rm(folder, { recursive: true }));

  async function answer(content: string, ...flags: string[]): Promise<string[]> {
    const file = join(folder, 'wishes.txt');
    await writeFile(file, content);
    return (await run([file, ...flags])).printed;
  }

  async function run(args: string[]) {
    const printed: string[] = [];
    const complaints: string[] = [];
    const code = await recommendationCommands[0]?.run({
      args,
      app: () => Promise.reject(new Error('No application is needed.')),
      print: (line) => printed.push(line),
      complain: (line) => complaints.push(line),
    });
    return { code, printed, complaints };
  }

  it('numbers the five most similar others of each line, best first', async () => {
    const lines = ['Xin hồ bơi', 'Đèn đường hư', 'Sách mới', 'Dạy bơi', 'Chó dữ', '', 'Bể bơi'];
    const [json = ''] = await answer(lines.join('\n'), '--json');
    const numbers = JSON.parse(json) as number[][];
    expect(numbers).toHaveLength(lines.length);
    for (const [index, others] of numbers.entries()) {
      expect(new Set(others).size).toBe(5);
      expect(others).not.toContain(index + 1);
    }
    expect(numbers[0]?.slice(0, 2)).toEqual([7, 4]);
  });

  it('names fewer where there are fewer, and counts no line behind the last end', async () => {
    expect(await answer('Xin hồ bơi\r\nChó dữ\r\n', '--json')).toEqual(['[[2],[1]]']);
    expect(await answer('Xin hồ bơi', '--json')).toEqual(['[[]]']);
    expect(await answer('', '--json')).toEqual(['[]']);
  });

  it('prints a line each without --json', async () => {
    expect(await answer('Xin hồ bơi\nChó dữ\nBể bơi')).toEqual(['1: 3 2', '2: 1 3', '3: 1 2']);
  });

  it.each([[[]], [['--json']], [['/no/such/file', '--json']]])('says how it is used for %j', async (args) => {
    const { code, complaints } = await run(args);
    expect(code).toBe(2);
    expect(complaints).toEqual([expect.stringContaining('recommendations:similar FILE --json')]);
  });
});

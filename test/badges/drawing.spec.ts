import { execFileSync } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { delegateRoles } from '../../src/delegates/delegate-roles.js';
import type { BadgeFace, SheetStyle } from '../../src/badges/drawing/badge-face.js';
import { drawBadgeSheets } from '../../src/badges/drawing/badge-sheet.js';
import { roleLooks } from '../../src/badges/drawing/role-look.js';
import { describeWithTool } from '../tools.js';
import { face, faces, style, tokenOf, vietnameseLetters } from './faces.js';

const folder = mkdtempSync(join(tmpdir(), 'badges-'));
let files = 0;

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('drawing badge sheets', () => {
  it('tells after each sheet how many badges are drawn', async () => {
    const progress: number[] = [];
    await drawBadgeSheets(faces(17), style, {
      output: nowhere(),
      onProgress: (drawn) => progress.push(drawn),
    });
    expect(progress).toEqual([8, 16, 17]);
  });

  it('takes no more badges than the output can follow', async () => {
    let taken = 0;
    const stuck = new Writable({ highWaterMark: 1, write: () => undefined });
    const drawing = drawBadgeSheets(
      counted(5000, () => taken++),
      style,
      { output: stuck },
    );
    await pause(300);
    expect(taken).toBeLessThan(40);
    stuck.destroy(new Error('disk full'));
    await expect(drawing).rejects.toThrow('disk full');
  });

  it('fails when the source of badges fails, and leaves no whole file behind', async () => {
    const output = nowhere();
    await expect(drawBadgeSheets(broken(), style, { output })).rejects.toThrow('connection lost');
    expect(output.destroyed).toBe(true);
  });
});

describe('the look of a role', () => {
  it.each(delegateRoles)('carries white words at AA contrast or better: %s', (role) => {
    expect(contrastWithWhite(roleLooks[role].colour)).toBeGreaterThanOrEqual(4.5);
  });

  it('differs in colour and in shape from every other', () => {
    expect(new Set(delegateRoles.map((role) => roleLooks[role].colour)).size).toBe(delegateRoles.length);
    expect(new Set(delegateRoles.map((role) => roleLooks[role].emblem)).size).toBe(delegateRoles.length);
  });
});

describeWithTool(['qpdf', 'pdfinfo', 'pdffonts'], 'the file of badges', () => {
  it('is a sound PDF', async () => {
    const file = await drawn(faces(17), { ...style, backs: true });
    expect(run('qpdf', ['--check', file])).toContain('No syntax or stream encoding errors found');
  });

  it('puts 17 badges on three sheets, and backs behind each', async () => {
    expect(pagesOf(await drawn(faces(17)))).toBe(3);
    expect(pagesOf(await drawn(faces(17), { ...style, backs: true }))).toBe(6);
    expect(pagesOf(await drawn(faces(16)))).toBe(2);
  });

  it('has a title and no name among its properties', async () => {
    const about = run('pdfinfo', [await drawn([face({ name: 'Danh Minh Hữu' })])]);
    expect(about).toContain('Thẻ đại biểu');
    expect(about).not.toMatch(/Danh|Hữu|An Biên/);
  });

  it('carries its fonts inside, cut down to the letters used', async () => {
    const fonts = run('pdffonts', [await drawn(faces(3))])
      .split('\n')
      .slice(2)
      .filter(Boolean);
    expect(fonts).toHaveLength(3);
    for (const font of fonts) expect(font).toMatch(/BeVietnamPro.* yes yes yes /);
  });

  it('grows by less than a kilobyte and a half for each badge', async () => {
    const [few, many] = [await sizeOf(faces(80)), await sizeOf(faces(160))];
    expect((many - few) / 80).toBeLessThan(1500);
  });
});

describeWithTool(['pdftotext'], 'the words of badges', () => {
  it('come out as they went in', async () => {
    const text = textOf(await drawn([face({ name: 'Nguyễn Ngọc Ẩn', group: 'Nhóm 12' })]));
    for (const words of [
      'ĐẠI BIỂU TRẺ EM',
      'Nguyễn Ngọc Ẩn',
      'huyện An Biên',
      'Nhóm 12',
      'WK4H-7Q2M',
      '18-19/6/2019',
    ])
      expect(text).toContain(words);
  });

  it('come out composed (NFC) for each of the 134 letters, also when they went in decomposed', async () => {
    const names = chunks(vietnameseLetters, 9).map((letters) => letters.join(''));
    const text = textOf(await drawn(names.map((name) => face({ name: name.normalize('NFD') }))));
    expect(names.filter((name) => !text.includes(name))).toEqual([]);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('show every word of the longest names', async () => {
    const name = 'Nguyễn Hoàng Trương Phạm Huỳnh Đặng Quỳnh Phương Nghiêm Thượng Khương Trường Đoàn Mỹ';
    const words = textOf(await drawn([face({ name })])).split(/\s+/);
    expect(words).toEqual(expect.arrayContaining(name.split(' ')));
  });

  it('keep the order of the sheet in front and mirror it behind', async () => {
    const labels = ['Một', 'Hai', 'Ba', 'Bốn'];
    const file = await drawn(
      faces(4, (index) => ({ roleLabel: labels[index] ?? '' })),
      { ...style, backs: true },
    );
    expect(leftToRight(file, 1, ['MỘT', 'HAI'])).toEqual(['MỘT', 'HAI']);
    expect(leftToRight(file, 2, ['MỘT', 'HAI'])).toEqual(['HAI', 'MỘT']);
    expect(leftToRight(file, 2, ['BA', 'BỐN'])).toEqual(['BỐN', 'BA']);
  });

  it('say on the back where somebody has to be, day by day', async () => {
    const agenda = [
      {
        day: '18/6',
        lines: ['07:00 Đón tiếp, điểm danh theo đoàn', '09:15 Tập huấn theo nhóm: quyền tham g…'],
      },
      { day: '19/6', lines: ['07:30 Văn nghệ chào mừng'] },
    ];
    const text = textOf(await drawn([face({ agenda })], { ...style, backs: true })).replace(/\s+/g, ' ');
    for (const told of ['18/6', '07:00 Đón tiếp, điểm danh theo đoàn', '07:30 Văn nghệ chào mừng', '111'])
      expect(text).toContain(told);
    expect(text).not.toContain(style.slogan);
  });

  it('lie back to back on a sheet with a single badge', async () => {
    const file = await drawn([face({ roleLabel: 'Một' })], { ...style, backs: true });
    expect(leftEdge(file, 1, 'MỘT')).toBeLessThan(297);
    expect(leftEdge(file, 2, 'MỘT')).toBeGreaterThan(297);
  });

  it('give the slogan, the hotline and the committee behind each badge', async () => {
    const text = textOf(await drawn(faces(1), { ...style, backs: true })).replace(/\s+/g, ' ');
    for (const words of [style.slogan, '111', style.hotline.label, 'Ban Tổ chức: 0297 3 123 456'])
      expect(text).toContain(words);
  });
});

describeWithTool(['pdftoppm', 'zbarimg'], 'the codes of badges', () => {
  it('decode to their tokens from paper at 200 dpi', async () => {
    const file = await drawn(
      faces(17, (index) => ({ role: delegateRoles[index % delegateRoles.length] ?? 'child' })),
    );
    run('pdftoppm', ['-r', '200', '-gray', '-png', file, file]);
    const read = [1, 2, 3].flatMap((page) =>
      run('zbarimg', ['--raw', '-q', `${file}-${page}.png`])
        .trim()
        .split('\n'),
    );
    expect(read.sort()).toEqual(Array.from({ length: 17 }, (_, index) => tokenOf(index)).sort());
  });
});

async function drawn(people: BadgeFace[], look: SheetStyle = style): Promise<string> {
  const file = join(folder, `${files++}.pdf`);
  await drawBadgeSheets(people, look, { output: createWriteStream(file) });
  return file;
}

async function sizeOf(people: BadgeFace[]): Promise<number> {
  let size = 0;
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      size += chunk.length;
      done();
    },
  });
  await drawBadgeSheets(people, style, { output });
  return size;
}

function nowhere(): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => {
      done();
    },
  });
}

function* counted(count: number, onTake: () => void): Generator<BadgeFace> {
  for (const one of faces(count)) {
    onTake();
    yield one;
  }
}

async function* broken(): AsyncGenerator<BadgeFace> {
  yield* faces(9);
  await Promise.reject(new Error('connection lost'));
}

function run(tool: string, args: string[]): string {
  return execFileSync(tool, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
}

function pagesOf(file: string): number {
  return Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', [file]))?.[1]);
}

function textOf(file: string): string {
  return run('pdftotext', ['-enc', 'UTF-8', file, '-']);
}

function leftToRight(file: string, page: number, words: string[]): string[] {
  return words.toSorted((left, right) => leftEdge(file, page, left) - leftEdge(file, page, right));
}

function leftEdge(file: string, page: number, word: string): number {
  const boxes = run('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), file, '-']);
  const found = new RegExp(`xMin="([\\d.]+)"[^>]*>${word}<`).exec(boxes);
  return Number(found?.[1]);
}

function chunks(letters: string[], size: number): string[][] {
  return letters.flatMap((_, index) => (index % size === 0 ? [letters.slice(index, index + size)] : []));
}

function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

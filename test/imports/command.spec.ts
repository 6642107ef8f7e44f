import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { runCommand } from '../../src/core/cli/command-line.js';
import { projectRoot } from '../../src/core/config/project-root.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Quota } from '../../src/delegates/quota.entity.js';
import { importCommands } from '../../src/imports/imports.commands.js';
import type { ListReport } from '../../src/imports/list-report.js';
import { anBienPath, child, emptyDelegations, registered } from '../delegates/people.js';
import { contentsOf } from '../support/contents.js';
import { forum, World } from '../support/world.js';
import { csv, headings, huu, tram } from './lists.js';
import { sentenceBehind } from './sentences.js';

const anBien = ['--event', forum, '--unit', 'ubnd-an-bien'];
const tcvn3 = [
  ['1', 'NguyÔn V¨n H¶i', '12/3/2006', 'Nam', 'THCS §«ng Th¸i', '7A', 'L­¬ng ThÞ H­¬ng', '0912345678'],
  ['2', 'TrÇn ThÞ Thïy D­¬ng', '12/4/2006', 'N÷', 'THCS §«ng Th¸i', '7A', 'Lª V¨n §¹t', '0912345679'],
];
const old = ['3', 'Lê Văn Già', '1/1/2001', 'Nam', 'THCS An Biên', '9A', 'Lê Văn Ba', '0912 000 111'];

describe('lists from the command line', () => {
  let world: World;
  let folder: string;
  beforeAll(async () => {
    world = await World.open();
    folder = mkdtempSync(join(tmpdir(), 'chung-tay-lists-'));
  });
  beforeEach(() => emptyDelegations(world));
  afterEach(() => {
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await world.close();
  });

  const people = () => world.database.of(Delegate).find({ order: { sortKey: 'ASC' } });

  function list(...rows: string[][]): string {
    const file = join(folder, 'Danh sách.csv');
    writeFileSync(file, csv([headings, ...rows]).bytes);
    return file;
  }

  async function run(...words: string[]) {
    const said: string[] = [];
    const complained: string[] = [];
    const code = await runCommand(importCommands, words, {
      app: () => Promise.resolve(world.app),
      print: (line) => said.push(line),
      complain: (line) => complained.push(line),
    });
    return { code, said, complained };
  }

  /** What a script gets: one object, whatever becomes of the list. */
  async function report(command: string, ...words: string[]): Promise<{ code: number; report: ListReport }> {
    const { code, said, complained } = await run(`delegates:${command}`, ...words, '--json');
    expect([said.length, complained]).toEqual([1, []]);
    return { code, report: JSON.parse(said[0]!) as ListReport };
  }

  async function refusal(command: string, ...words: string[]): Promise<string> {
    const { code, report: all } = await report(command, ...words);
    expect([code, all.rows, all.counts.add]).toEqual([2, [], 0]);
    return all.refused ?? '';
  }

  describe('delegates:check', () => {
    it('prints one object with every line, and writes nothing', async () => {
      const file = list(huu, tram);
      const before = await contentsOf(world);
      const { code, report: all } = await report('check', file, ...anBien);
      expect(code).toBe(0);
      expect(all).toMatchObject({
        ...{ refused: null, encodings: {}, header_row: 1 },
        columns: { order: 'A', name: 'B', guardian_phone: 'H' },
        rows: [
          { row: 2, outcome: 'add', delegate: { name: 'Danh Minh Hữu', born: '2006-03-12', class: '7A' } },
          { row: 3, outcome: 'add', delegate: { name: 'Nguyễn Thùy Trâm', school: 'THCS Đông Thái' } },
        ],
        counts: { add: 2, change: 0, skip: 0, error: 0, ask: 0 },
      });
      expect(all).not.toHaveProperty('stored');
      expect(await contentsOf(world)).toEqual(before);
    });

    it('ends with 1 where a line is not sound, and tells its cell', async () => {
      const { code, report: all } = await report('check', list(huu, old), ...anBien);
      expect(code).toBe(1);
      expect(all.rows[1]).toMatchObject({ outcome: 'error', problems: [{ cell: 'C3', gravity: 'wrong' }] });
    });

    it('ends with 2 and the sentence where the file is refused', async () => {
      const xls = join(projectRoot, 'test/files/imports/50-xls.xls');
      const before = await contentsOf(world);
      expect(await refusal('check', xls, ...anBien)).toMatch(sentenceBehind('sheets.old-xls'));
      expect(await contentsOf(world)).toEqual(before);
    });

    it.each([
      ['no such event', ['--event', 'hoi-trai', '--unit', 'ubnd-an-bien'], 'imports.cli.no-event'],
      ['no such unit', ['--event', forum, '--unit', 'ubnd-khong-co'], 'imports.cli.no-unit'],
    ])('knows %s', async (_, words, key) => {
      expect(await refusal('check', list(huu), ...words)).toMatch(sentenceBehind(key));
      expect(await refusal('import', list(huu), ...words)).toMatch(sentenceBehind(key));
    });

    it('says when there is no such file', async () => {
      const sentence = await refusal('check', join(folder, 'khong-co.xlsx'), ...anBien);
      expect(sentence).toMatch(sentenceBehind('imports.cli.unreadable'));
      expect(await refusal('check', folder, ...anBien)).toMatch(sentenceBehind('imports.cli.unreadable'));
    });

    it.each(['an-bien', 'UBND huyện An Biên'])('finds the unit by its other name %s', async (unit) => {
      const { code } = await report('check', list(huu), '--event', forum, '--unit', unit);
      expect(code).toBe(0);
    });

    it.each([
      ['an option that is none', ['--all', ...anBien]],
      ['no event', ['--unit', 'ubnd-an-bien']],
      ['no unit', ['--event', forum]],
      ['an event without its name', ['--unit', 'ubnd-an-bien', '--event']],
    ])('shows how it is called after %s', async (_, words) => {
      const { code, said, complained } = await run('delegates:check', list(huu), '--json', ...words);
      expect([code, said]).toEqual([2, []]);
      expect(complained.join()).toContain('delegates:check TỆP --event');
    });

    it('counts quota and registered people, but not with --rows-only', async () => {
      await registered(await world.signedIn('anBien'), anBienPath, child);
      const many = Array.from('ABCDE', (letter) => ['', `Danh Em ${letter}`, ...huu.slice(2)]);
      const file = list(huu, ...many);
      const whole = await report('check', file, ...anBien);
      expect(whole).toMatchObject({ code: 1, report: { counts: { skip: 1, add: 4, error: 1 } } });
      const alone = await report('check', file, ...anBien, '--rows-only');
      expect(alone).toMatchObject({ code: 0, report: { counts: { skip: 0, add: 6, error: 0 } } });
    });

    it('shows lines in Unicode, and never what is said of the health', async () => {
      const { report: all } = await report('check', list(...tcvn3), ...anBien);
      expect(all.encodings).toEqual({ B: 'tcvn3', D: 'tcvn3', E: 'tcvn3', G: 'tcvn3' });
      expect(all.rows[0]?.delegate.name).toBe('Nguyễn Văn Hải');
      const file = join(folder, 'suc-khoe.csv');
      writeFileSync(
        file,
        csv([
          [...headings, 'Dị ứng'],
          [...huu, 'Dị ứng tôm'],
        ]).bytes,
      );
      const { said } = await run('delegates:check', file, ...anBien, '--json');
      expect(said.join()).toContain('"has_health_note":true');
      expect(said.join()).not.toContain('tôm');
    });

    it('tells people at a terminal the same in words', async () => {
      const { code, said } = await run('delegates:check', list(huu, old), ...anBien);
      expect(code).toBe(1);
      expect(said.join()).toContain('Dòng 3 (cần sửa), ô C3:');
      expect(said.join()).toContain('thêm mới: 1');
    });
  });

  describe('delegates:import', () => {
    it('registers the list, leaves one activity, and changes nothing the second time', async () => {
      const file = list(huu, tram);
      const activities = () => world.database.of(Activity).countBy({ verb: 'delegate.import' });
      const before = await activities();
      const first = await report('import', file, ...anBien);
      expect(first).toMatchObject({ code: 0, report: { stored: { added: 2, changed: 0 } } });
      expect(await people()).toMatchObject([{ name: 'Danh Minh Hữu' }, { name: 'Nguyễn Thùy Trâm' }]);
      expect(await activities()).toBe(before + 1);
      const contents = await contentsOf(world);
      const second = await report('import', file, ...anBien);
      expect(second).toMatchObject({ code: 0, report: { counts: { skip: 2, add: 0 } } });
      expect(second.report).not.toHaveProperty('stored');
      expect(await contentsOf(world)).toEqual(contents);
    });

    it('registers nobody where a line is not sound, or with --sound-only the others', async () => {
      const file = list(huu, old);
      const before = await contentsOf(world);
      expect(await report('import', file, ...anBien)).toMatchObject({ code: 1 });
      expect(await contentsOf(world)).toEqual(before);
      const sound = await report('import', file, ...anBien, '--sound-only');
      expect(sound).toMatchObject({ code: 1, report: { stored: { added: 1, changed: 0 } } });
      expect(await people()).toMatchObject([{ name: 'Danh Minh Hữu' }]);
    });

    it('converts old fonts only with --accept-encoding', async () => {
      const file = list(...tcvn3);
      const before = await contentsOf(world);
      expect(await refusal('import', file, ...anBien)).toMatch(sentenceBehind('imports.cli.accept-encoding'));
      expect(await contentsOf(world)).toEqual(before);
      expect(await report('import', file, ...anBien, '--accept-encoding')).toMatchObject({ code: 0 });
      expect(await people()).toMatchObject([
        { name: 'Trần Thị Thùy Dương' },
        { name: 'Nguyễn Văn Hải', guardianName: 'Lương Thị Hương' },
      ]);
    });

    it('keeps to the quota, whatever --rows-only says', async () => {
      const many = Array.from('ABCDEG', (letter) => ['', `Danh Em ${letter}`, ...huu.slice(2)]);
      const { code } = await report('import', list(...many), ...anBien, '--rows-only', '--sound-only');
      const quota = await world.database
        .of(Quota)
        .findOneByOrFail({ unitSlug: 'ubnd-an-bien', role: 'child' });
      expect([code, (await people()).length, quota.taken]).toEqual([1, 5, 5]);
    });

    it('is refused when registration is closed', async () => {
      world.setToday('2019-07-20T01:00:00Z');
      expect(await refusal('import', list(huu), ...anBien)).not.toBe('');
      expect(await people()).toEqual([]);
    });
  });
});

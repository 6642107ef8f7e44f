import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { checkPlanText, readPlanFile } from '../../src/programme/plan/plan-file.js';
import { checkPlan } from '../../src/programme/plan/plan-format.js';
import type { PlanMistake } from '../../src/programme/plan/plan-format.js';
import { languages, translate } from '../../views/text/text.js';
import vietnamese from '../../views/text/vi/programme.json' with { type: 'json' };
import { gone, kienGiangFile, kienGiangLeaves, kienGiangText, kienGiangWith } from './plan-files.js';

type Row = [name: string, path: string, value: unknown, mistakenPath?: string];

const forum = '$.events[1]';

const wrongValues: Row[] = [
  ['format', '$.format', 2],
  ['not-object', '$', gone, '$'],
  ['not-object', '$.programme.period', '01/6-30/6'],
  ['not-list', '$.units', {}],
  ['not-text', '$.programme.theme', 111],
  ['not-text', '$.programme.slogans[5]', null],
  ['empty-text', '$.units[3].name', ''],
  ['empty-text', '$.units[3].shortName', '  '],
  ['control-characters', '$.units[3].name', 'Sở\u0007 Y tế'],
  ['control-characters', '$.units[3].name', 'Sở Y tế\n'],
  ['control-characters', '$.units[3].name', 'S\u200bở Y tế'],
  ['control-characters', '$.units[3].name', 'Sở Y tế\ud800'],
  ['not-nfc', '$.units[3].name', 'Sở Y tế'.normalize('NFD')],
  ['too-long', '$.programme.theme', 'ý'.repeat(301)],
  ['not-slug', '$.units[19].slug', 'Quỹ bảo trợ'],
  ['not-slug', '$.programme.slug', '-thang'],
  ['not-day', '$.programme.document.date', '14/5/2019'],
  ['not-day', '$.programme.document.date', '2019-02-29'],
  ['not-day', '$.programme.document.date', '2019-13-01'],
  ['not-day', '$.programme.document.date', '2019-5-14'],
  ['not-yes-or-no', '$.units[0].island', 'false'],
  ['not-whole-number', '$.seats[0].count', 1.5],
  ['not-whole-number', '$.seats[0].count', '1'],
  ['count-below-one', '$.seats[0].count', 0],
  ['not-allowed', '$.seats[0].mode', 'giao'],
  ['not-allowed', `${forum}.kind`, 'party'],
  ['missing', '$.programme.place', gone],
  ['missing', '$.seats', gone],
  ['missing', `${forum}.end`, gone],
  ['missing', `${forum}.start`, gone],
  ['unknown-field', '$.units[0].colour', 'blue'],
  ['unknown-field', '$.quotas', []],
];

const wrongWhole: Row[] = [
  ['end-before-start', `${forum}.end`, '2019-06-17'],
  ['end-before-start', '$.programme.period.end', '2019-05-31'],
  ['end-before-start', '$.units[0].validFrom', '2026-01-01', '$.units[0].validTo'],
  ['event-needs-days', '$.events[2].status', 'fixed', '$.events[2].start'],
  ['event-needs-days', '$.events[2].status', 'expected', '$.events[2].start'],
  ['host-not-valid', '$.units[1].validTo', '2019-06-18', `${forum}.host`],
  ['host-not-valid', '$.units[1].validFrom', '2019-06-19', `${forum}.host`],
  ['host-not-valid', `${forum}.end`, '2025-07-01', `${forum}.host`],
  ['duplicate-slug', '$.events[4].slug', 'le-phat-dong-tinh-2019'],
  ['duplicate-slug', '$.units[19].slug', 'so-y-te'],
  ['duplicate-slug', '$.obligations[1].slug', 'ubnd-tinh-kien-giang-01'],
  ['duplicate-slug', '$.groups[0].members[1]', 'so-gddt'],
  ['duplicate-slug', `${forum}.coOrganizers[1]`, 'tinh-doan'],
  ['duplicate-alias', '$.units[3].aliases[0]', 'so-y-te'],
  ['duplicate-alias', '$.units[3].aliases[0]', 'an-bien', '$.units[28].aliases[0]'],
  ['duplicate-alias', '$.groups[1].aliases[0]', 'UBND tỉnh'],
  ['duplicate-seat', '$.seats[1].unit', 'so-gddt', '$.seats[1]'],
  ['unknown-unit', '$.units[2].parent', 'so-khac'],
  ['unknown-unit', '$.units[2].parent', 'ubnd-cac-huyen-thanh-pho'],
  ['unknown-unit', '$.units[28].parent', 'an-bien'],
  ['unknown-unit', '$.groups[0].members[0]', 'so-khac'],
  ['unknown-unit', '$.seats[0].unit', 'so-khac'],
  ['unknown-unit', '$.programme.document.issuer', 'so-khac'],
  ['unknown-body', `${forum}.host`, 'so-khac'],
  ['unknown-body', `${forum}.chair`, 'so-khac'],
  ['unknown-body', `${forum}.coOrganizers[0]`, 'so-khac'],
  ['unknown-body', '$.obligations[0].subject', 'so-khac'],
  ['unknown-body', '$.obligations[13].addressees[0]', 'so-khac'],
  ['unknown-event', '$.seats[0].event', 'dai-hoi'],
  ['unknown-event', '$.obligations[1].event', 'dai-hoi'],
  ['parent-circle', '$.units[2].parent', 'so-gddt'],
];

const longest: [path: string, most: number][] = [
  ['$.programme.slug', 80],
  ['$.programme.name', 200],
  ['$.programme.theme', 300],
  ['$.programme.place', 80],
  ['$.programme.document.number', 60],
  ['$.programme.document.title', 300],
  ['$.units[3].name', 200],
  ['$.units[3].shortName', 120],
  ['$.units[3].officeName', 200],
  ['$.units[3].gsoCode', 10],
  ['$.units[3].region', 80],
  ['$.groups[0].name', 200],
  [`${forum}.name`, 200],
  [`${forum}.section`, 60],
  [`${forum}.place`, 200],
  [`${forum}.venue`, 200],
  ['$.seats[0].section', 60],
  ['$.obligations[0].slug', 80],
  ['$.obligations[0].section', 60],
];

const optionalLeaf =
  /^\$\.(units\[\d+\]\.(parent|gsoCode|region|validFrom|validTo|officeName)|events\[\d+\]\.(place|venue|host|chair|wording)|obligations\[\d+\]\.(event|due\.certainty))$/;

describe('the check of a plan', () => {
  it.each([...wrongValues, ...wrongWhole])('reports %s for %s', (...row) => {
    const [name, path, value, mistakenPath = path] = row;
    const json = path === '$' ? 'a plan' : kienGiangWith({ [path]: value });
    expect(shortly(mistakesIn(json))).toEqual([[mistakenPath, name]]);
  });

  it.each(longest)('takes %s up to %i characters, as its column does', (path, most) => {
    expect(mistakesIn(kienGiangWith({ [path]: 'a'.repeat(most) }))).toEqual([]);
    const mistakes = mistakesIn(kienGiangWith({ [path]: 'a'.repeat(most + 1) }));
    expect(shortly(mistakes)).toEqual([[path, 'too-long']]);
    expect(mistakes[0]?.params).toMatchObject({ max: most, length: most + 1 });
  });

  it('counts characters as PostgreSQL does', () => {
    expect(mistakesIn(kienGiangWith({ '$.units[3].shortName': '𠀋'.repeat(120) }))).toEqual([]);
  });

  it('names the other members of a circle of parents, each at its own place', () => {
    const mistakes = mistakesIn(kienGiangWith({ '$.units[0].parent': 'so-y-te' }));
    expect(shortly(mistakes)).toEqual([
      ['$.units[0].parent', 'parent-circle'],
      ['$.units[3].parent', 'parent-circle'],
    ]);
    expect(mistakes[0]?.params).toEqual({ circle: 'ubnd-tinh-kien-giang → so-y-te → ubnd-tinh-kien-giang' });
  });

  it('holds a host that is a group to the validity of every member', () => {
    const mistakes = mistakesIn(
      kienGiangWith({ '$.events[2].start': '2018-10-31', '$.events[2].end': '2018-10-31' }),
    );
    expect(mistakes).toEqual([
      {
        path: '$.events[2].host',
        key: 'programme.plan-mistake.host-not-valid',
        params: { host: 'ubnd-ha-tien' },
      },
    ]);
  });

  it('lists mistakes of every kind at once', () => {
    const mistakes = mistakesIn(
      kienGiangWith({
        '$.programme.theme': '',
        '$.units[0].colour': 'blue',
        '$.seats[0].count': 0,
        '$.seats[1].event': 'dai-hoi',
        '$.events[5].slug': 'le-phat-dong-tinh-2019',
        '$.units[2].parent': 'so-gddt',
        [`${forum}.end`]: '2019-06-17',
      }),
    );
    expect(new Set(shortly(mistakes).map(([path]) => path))).toEqual(
      new Set([
        '$.programme.theme',
        '$.units[0].colour',
        '$.seats[0].count',
        '$.seats[1].event',
        '$.events[5].slug',
        '$.obligations[2].event',
        '$.units[2].parent',
        `${forum}.end`,
      ]),
    );
  });

  it('does not blame the references when the list of units itself could not be read', () => {
    expect(shortly(mistakesIn(kienGiangWith({ '$.units': null })))).toEqual([['$.units', 'not-list']]);
  });

  it('reports an odd field name without letting it reach the object behind', () => {
    const text = kienGiangText.replace('"format": 1,', '"format": 1, "__proto__": {"x": 1}, "lạ kỳ": 2,');
    expect(shortly(mistakesOf(checkPlanText(text)))).toEqual([
      ['$.__proto__', 'unknown-field'],
      ['$["lạ kỳ"]', 'unknown-field'],
    ]);
  });

  it('keeps the excerpt of a wrong value short', () => {
    const [mistake] = mistakesIn(kienGiangWith({ '$.units[0].slug': 'Á'.repeat(10_000) }));
    expect(String(mistake?.params.found).length).toBeLessThan(70);
  });

  it('reports any leaf that is taken out, unless the format can do without it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kienGiangLeaves()), ({ path }) => {
        const checked = checkPlan(kienGiangWith({ [path]: gone }));
        const isOptional = path.endsWith(']') || optionalLeaf.test(path);
        if (isOptional) expect(checked).toHaveProperty('plan');
        else expect(mistakesOf(checked).map((mistake) => mistake.path)).toContain(path);
      }),
      { numRuns: 300 },
    );
  });

  it('reports any leaf of another type at its path', () => {
    const leafAndOther = fc
      .tuple(fc.constantFrom(...kienGiangLeaves()), fc.constantFrom<unknown>(null, 7.5, true, 'x', {}, []))
      .filter(([leaf, other]) => typeof leaf.value !== typeof other || typeof other === 'number');
    fc.assert(
      fc.property(leafAndOther, ([{ path }, other]) => {
        const mistakes = mistakesIn(kienGiangWith({ [path]: other }));
        expect(mistakes.map((mistake) => mistake.path)).toContain(path);
      }),
      { numRuns: 300 },
    );
  });

  it('takes any JSON value without throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(mistakesIn(value).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the sentences for mistakes', () => {
  it.each(languages)('get every parameter that they mention (%s)', (language) => {
    const provoked = [...wrongValues, ...wrongWhole].flatMap(([, path, value]) =>
      mistakesIn(path === '$' ? 'a plan' : kienGiangWith({ [path]: value })),
    );
    const ofFiles = ['{', '{"a":1,"a":2}'].flatMap((text) => mistakesOf(checkPlanText(text)));
    const sentences = [...provoked, ...ofFiles].map(({ key, params }) => translate(language)(key, params));
    expect(sentences.filter((sentence) => /\{\{|undefined|^programme\./.test(sentence))).toEqual([]);
  });

  it('are each provoked by a test above', () => {
    const shown = new Set([...wrongValues, ...wrongWhole].map(([name]) => name));
    const ofFiles = ['no-file', 'not-utf8', 'syntax', 'repeated-field'];
    expect(new Set([...shown, ...ofFiles])).toEqual(new Set(Object.keys(vietnamese['plan-mistake'])));
  });
});

describe('the text of a plan file', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plan-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('tells line and column where it stops being JSON', () => {
    const text = '{\n  "format": 1,\n  "units": [,]\n}';
    expect(mistakesOf(checkPlanText(text))).toEqual([
      { path: '$', key: 'programme.plan-mistake.syntax', params: { line: 3, column: 13 } },
    ]);
  });

  it('reports a field that stands twice, together with the mistakes inside', () => {
    const text = kienGiangText
      .replace('"format": 1,', '"format": 1, "format": 1,')
      .replace('"place": "Kiên Giang"', '"place": ""');
    expect(shortly(mistakesOf(checkPlanText(text)))).toEqual([
      ['$.format', 'repeated-field'],
      ['$.programme.place', 'empty-text'],
    ]);
  });

  it('is read from a file with the byte order mark of Windows', async () => {
    expect(await readPlanFile(await file(`\ufeff${kienGiangText}`))).toHaveProperty('plan');
  });

  it('is refused when it is not UTF-8', async () => {
    const wide = await file(Buffer.from(`\ufeff${kienGiangText}`, 'utf16le'));
    expect(shortly(mistakesOf(await readPlanFile(wide)))).toEqual([['$', 'not-utf8']]);
    const latin = await file(Buffer.from('{"name": "Kiên"}', 'latin1'));
    expect(shortly(mistakesOf(await readPlanFile(latin)))).toEqual([['$', 'not-utf8']]);
  });

  it('is one mistake when the file is not there', async () => {
    const nowhere = join(folder, 'nowhere.json');
    expect(mistakesOf(await readPlanFile(nowhere))).toEqual([
      { path: '$', key: 'programme.plan-mistake.no-file', params: { file: nowhere } },
    ]);
  });

  it('is never taken for JSON that JSON.parse refuses, nor the other way round', () => {
    const start = '{"a": [1, -2.5e3, "b\\u00e1\\n", true, null], "c": {"d": {}, "e": []}} ';
    const edit = fc.record({
      at: fc.nat(start.length),
      cut: fc.nat(3),
      put: fc.constantFrom(
        '',
        ',',
        '"',
        '{',
        '}',
        '[',
        ']',
        ':',
        '0',
        '-',
        '\\',
        '\t',
        'e',
        '.',
        '\u0001',
        'true',
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 3 }), (edits) => {
        const text = edits.reduce(
          (now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut),
          start,
        );
        expect(isFaulty(text)).toBe(!isJson(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('is refused when it nests without end', () => {
    expect(isFaulty('['.repeat(100_000))).toBe(true);
    expect(isFaulty('['.repeat(100_000) + ']'.repeat(100_000))).toBe(true);
  });

  it('of Kiên Giang stands in the product', async () => {
    expect(await readPlanFile(kienGiangFile)).toEqual({ plan: JSON.parse(kienGiangText) as unknown });
  });

  async function file(content: string | Buffer): Promise<string> {
    const path = join(folder, 'plan.json');
    await writeFile(path, content);
    return path;
  }
});

function mistakesIn(json: unknown): PlanMistake[] {
  return mistakesOf(checkPlan(json));
}

function mistakesOf(checked: ReturnType<typeof checkPlan>): PlanMistake[] {
  return 'mistakes' in checked ? checked.mistakes : [];
}

function shortly(mistakes: PlanMistake[]): [string, string][] {
  return mistakes.map(({ path, key }) => [path, key.replace('programme.plan-mistake.', '')]);
}

function isFaulty(text: string): boolean {
  return mistakesOf(checkPlanText(text)).some(({ key }) => key === 'programme.plan-mistake.syntax');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

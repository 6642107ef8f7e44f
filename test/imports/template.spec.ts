import fc from 'fast-check';
import { SheetFiles } from '../../src/core/sheets/sheet-files.js';
import type { Sheet } from '../../src/core/sheets/sheet.js';
import type { SheetValue } from '../../src/core/sheets/sheet-value.js';
import { xlsxOf } from '../../src/core/sheets/write-xlsx.js';
import { readTable } from '../../src/imports/read-table.js';
import type { RowReading } from '../../src/imports/row-reading.js';
import { anBienPath } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { World } from '../support/world.js';
import { children, officers } from './generated-people.js';
import type { GeneratedChild, GeneratedOfficer } from './generated-people.js';

const files = new SheetFiles();

describe('the template', () => {
  let world: World;
  let sheets: Sheet[];
  beforeAll(async () => {
    world = await World.open();
    sheets = await sheetsIn(await download(await world.signedIn('anBien')));
  });
  afterAll(() => world.close());

  it('is read as an empty list with every column known', async () => {
    const table = await readTable(sheets, {}, 2019);
    expect(table).toMatchObject({ sheet: 0, rows: [], header: { row: 4, lastRow: 4, unsure: [] } });
    expect(table!.header.columns).toEqual({
      ...{ order: 0, role: 1, name: 2, born: 3, gender: 4, school: 5, class: 6 },
      ...{ guardian: 7, guardian_phone: 8, phone: 9, health: 10 },
    });
    expect(table!.encodings.size).toBe(0);
  });

  it('comes back with the people who were written under its headings', async () => {
    const lists = fc.tuple(
      fc.array(children, { maxLength: 20 }),
      fc.array(officers, { maxLength: 4 }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(lists, async ([some, others, isText]) => {
        const rows = [...some.map((child) => childCells(child, isText)), ...others.map(officerCells)];
        const table = await readTable(await sheetsIn(await filledIn(rows)), {}, 2019);
        expect(table?.rows.map(personIn)).toEqual([...some.map(childIn), ...others.map(officerIn)]);
        expect(table?.rows.flatMap(({ problems }) => problems)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  async function download(browser: Browser): Promise<Buffer> {
    const headers = { cookie: `session=${browser.cookies.get('session') ?? ''}` };
    const answer = await fetch(`${world.origin}${anBienPath}/template`, { headers });
    expect(answer.headers.get('content-disposition')).toMatch(/\.xlsx/);
    return Buffer.from(await answer.arrayBuffer());
  }

  function filledIn(rows: SheetValue[][]): Promise<Buffer> {
    const [list] = sheets;
    const columns = list!.rows[3]!.map((cell) => ({ heading: cell?.text ?? '' }));
    const titleRows = list!.rows.slice(0, 3).map(([cell]) => cell?.text ?? '');
    const numbered = rows.map((cells, index) => [index + 1, ...cells]);
    return xlsxOf({ sheets: [{ name: list!.name, titleRows, columns, rows: numbered }] });
  }
});

async function sheetsIn(bytes: Buffer): Promise<Sheet[]> {
  const { sheets, refused } = await files.read({ name: 'Mau.xlsx', bytes });
  expect(refused).toBeNull();
  return sheets;
}

function childCells(child: GeneratedChild, isText: boolean): SheetValue[] {
  const born = isText ? child.born.split('-').reverse().join('/') : { day: child.born };
  const gender = child.gender === 'male' ? 'Nam' : 'Nữ';
  const { name, school, guardian, guardian_phone } = child;
  return ['Trẻ em', name, born, gender, school, child.class, guardian, guardian_phone, null, null];
}

function officerCells({ name, school, phone }: GeneratedOfficer): SheetValue[] {
  return ['Cán bộ phụ trách', name, null, null, school, null, null, null, phone, null];
}

function childIn({ name, born, gender, school, ...child }: GeneratedChild): string[] {
  return ['child', name, born, gender, school, child.class, child.guardian, child.guardian_phone, ''];
}

function officerIn({ name, school, phone }: GeneratedOfficer): string[] {
  return ['officer', name, '', '', school, '', '', '', phone];
}

function personIn({ body }: RowReading): string[] {
  const born = [body['born-year'], body['born-month'], body['born-day']].filter(Boolean).join('-');
  const { role, name, gender, school, className, guardianName, guardianPhone, phone } = body;
  return [role, name, born, gender, school, className, guardianName, guardianPhone, phone];
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import sharp from 'sharp';
import type { Refusal } from '../../../src/core/sheets/sheet.js';
import { SheetFiles } from '../../../src/core/sheets/sheet-files.js';
import type { SheetProcess } from '../../../src/core/sheets/sheet-process.js';
import { SpareProcess } from '../../../src/core/sheets/spare-process.js';
import { sheetLimits } from '../../../src/core/sheets/sheet-limits.js';
import { projectRoot } from '../../../src/core/config/project-root.js';
import { languages, translate } from '../../../views/text/text.js';
import { files, manyRows, refusalOf, rowsOf, sheetsOf, workbook, workbookEntries } from './workbook.js';
import { zipOf } from './zip.js';

const oneCell = { rows: '<row><c><v>1</v></c></row>' };
const honest = { sheets: [oneCell] };

function stored(name: string): Buffer {
  return readFileSync(join(projectRoot, 'test/files/sheets', name));
}

function sentence({ key, params }: Refusal): string {
  return translate('vi')(key, params);
}

/** A compound file of which only the directory is true to life. */
function oleWith(...streams: string[]): Buffer {
  const header = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header);
  const directory = ['Root Entry', ...streams].map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    return entry;
  });
  return Buffer.concat([header, ...directory]);
}

describe('a file that is no list in .xlsx or .csv', () => {
  it('is refused when it is empty', async () => {
    expect(await refusalOf(Buffer.alloc(0))).toEqual({ key: 'sheets.empty' });
  });

  it('is refused when it is larger than 5 MB', async () => {
    const refusal = await refusalOf(Buffer.alloc(sheetLimits.bytes + 1, 'a'));
    expect(refusal).toEqual({ key: 'sheets.too-large', params: { size: 5.1, most: 5 } });
  });

  it('is an old .xls: told in three steps how to save it anew, and of the paste box', async () => {
    const refusal = await refusalOf(stored('libreoffice.xls'));
    expect(refusal).toEqual({ key: 'sheets.old-xls' });
    expect(sentence(refusal!)).toMatch(
      /Mở tệp trong Excel.*Tệp › Lưu thành.*“Excel Workbook \(\.xlsx\)”.*ô dán/,
    );
  });

  it.each([
    ['an encrypted .xlsx', oleWith('EncryptionInfo', 'EncryptedPackage'), { key: 'sheets.password' }],
    ['an .xls of Excel 95', oleWith('Book'), { key: 'sheets.old-xls' }],
    ['a .doc', oleWith('WordDocument'), { key: 'sheets.no-sheet', params: { kind: 'DOC' } }],
    ['another compound file', oleWith('Contents'), { key: 'sheets.unknown' }],
  ])('is %s', async (_, bytes, refusal) => {
    expect(await refusalOf(bytes)).toEqual(refusal);
  });

  it('is not mistaken for an encrypted one because of a text inside', async () => {
    const bytes = Buffer.concat([oleWith('Workbook'), Buffer.from('xEncryptedPackage\0', 'utf16le')]);
    expect(await refusalOf(bytes)).toEqual({ key: 'sheets.old-xls' });
  });

  it('is a picture', async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(await refusalOf(bytes)).toEqual({ key: 'sheets.no-sheet', params: { kind: 'PNG' } });
  });

  it('is a PDF', async () => {
    const bytes = Buffer.from('%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer\n%%EOF');
    expect(await refusalOf(bytes)).toEqual({ key: 'sheets.no-sheet', params: { kind: 'PDF' } });
  });

  it.each([
    ['a document of Word', 'word/document.xml', 'DOCX'],
    ['slides', 'ppt/presentation.xml', 'PPTX'],
    ['any archive', 'readme.txt', 'ZIP'],
  ])('is %s', async (_, name, kind) => {
    expect(await refusalOf(zipOf([{ name, content: 'x' }]))).toEqual({
      key: 'sheets.no-sheet',
      params: { kind },
    });
  });

  it('is an .ods of LibreOffice', async () => {
    expect(await refusalOf(stored('libreoffice.ods'))).toEqual({ key: 'sheets.ods', params: {} });
  });

  it('is a binary workbook', async () => {
    const bytes = zipOf([{ name: 'xl/workbook.bin', content: 'x' }]);
    expect(await refusalOf(bytes)).toEqual({ key: 'sheets.binary', params: {} });
  });

  it.each([
    ['<html><body><table><tr><td>1</td></tr></table></body></html>'],
    ['\ufeff<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'],
  ])('is markup named .xls: %s', async (text) => {
    expect(await refusalOf(Buffer.from(text), 'a.xls')).toEqual({ key: 'sheets.web-page', params: {} });
  });

  it('is random bytes', async () => {
    expect(await refusalOf(Buffer.from([1, 2, 3, 4, 250, 0, 7, 9, 1, 2, 3, 0, 0, 5]))).toEqual({
      key: 'sheets.unknown',
      params: {},
    });
  });
});

describe('a workbook', () => {
  it('without content is refused', async () => {
    const blank = {
      rows: '<row><c s="1"/><c t="inlineStr"><is><t xml:space="preserve"> \u00a0</t></is></c></row>',
    };
    expect(await refusalOf(workbook({ sheets: [blank] }))).toEqual({ key: 'sheets.no-content', params: {} });
  });

  it('with macros is refused, by its kind or by what is in it', async () => {
    const types = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    const more = [{ name: 'xl/vbaProject.bin', content: 'x' }];
    expect(await refusalOf(workbook({ ...honest, types }))).toEqual({ key: 'sheets.macros', params: {} });
    expect(await refusalOf(workbook({ ...honest, more }))).toEqual({ key: 'sheets.macros', params: {} });
  });

  it('with an encrypted part is refused as protected', async () => {
    const more = [{ name: 'xl/secret.xml', content: 'x', encrypted: true }];
    expect(await refusalOf(workbook({ ...honest, more }))).toEqual({ key: 'sheets.password', params: {} });
  });

  it('may have 200 parts and not 201', async () => {
    const fill = (count: number) =>
      Array.from({ length: count - workbookEntries(honest).length }, (_, at) => ({
        name: `f${at}`,
        content: '',
      }));
    expect(await refusalOf(workbook({ ...honest, more: fill(200) }))).toBeNull();
    expect(await refusalOf(workbook({ ...honest, more: fill(201) }))).toEqual({
      key: 'sheets.too-many-entries',
      params: { most: 200 },
    });
  });

  it('that grows to 500 MB is refused', async () => {
    const more = [{ name: 'xl/media/image1.png', content: Buffer.alloc(500 * 1024 * 1024) }];
    const bytes = workbook({ ...honest, more });
    expect(bytes.length).toBeLessThan(600_000);
    expect(await refusalOf(bytes)).toEqual({ key: 'sheets.too-much', params: {} });
  });

  it('that grows a little in each of many parts is refused', async () => {
    const more = Array.from({ length: 31 }, (_, at) => ({
      name: `p${at}`,
      content: Buffer.alloc(1024 * 1024),
    }));
    expect(await refusalOf(workbook({ ...honest, more }))).toEqual({ key: 'sheets.too-much', params: {} });
  });

  it.each([[10], [2_000_000]])(
    'that declares %i bytes where there are more or fewer is refused',
    async (declared) => {
      const more = [{ name: 'xl/media/image1.png', content: Buffer.alloc(1_000_000), declared }];
      expect(await refusalOf(workbook({ ...honest, more }))).toEqual({ key: 'sheets.broken', params: {} });
    },
  );

  it('that is cut off, has a part twice, or has none of its own is refused', async () => {
    const bytes = workbook(honest);
    const twice = zipOf([...workbookEntries(honest), { name: 'XL/workbook.xml', content: '<workbook/>' }]);
    const lacking = zipOf(workbookEntries(honest).filter(({ name }) => name !== 'xl/workbook.xml'));
    for (const broken of [bytes.subarray(0, bytes.length - 30), twice, lacking]) {
      expect(await refusalOf(broken)).toEqual({ key: 'sheets.broken', params: {} });
    }
  });

  it.each([
    ['<row><c><v>1</v></row>'],
    ['<row><c><v>1'],
    ['<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><row><c t="str"><v>&e;</v></c></row>'],
  ])('with broken or forbidden XML is refused: %s', async (rows) => {
    expect(await refusalOf(workbook({ sheets: [{ rows }] }))).toEqual({ key: 'sheets.broken', params: {} });
  });

  it('with a document type before its root is refused', async () => {
    const entries = workbookEntries(honest).map((entry) =>
      entry.name === 'xl/worksheets/sheet1.xml'
        ? { ...entry, content: `<!DOCTYPE w [<!ENTITY e "x">]>${String(entry.content)}` }
        : entry,
    );
    expect(await refusalOf(zipOf(entries))).toEqual({ key: 'sheets.broken', params: {} });
  });

  it('may fill row 5,050, which leaves room for titles around 5,000 rows, and not row 5,051', async () => {
    expect(await rowsOf(workbook({ sheets: [{ rows: manyRows(5_050) }] }))).toHaveLength(5_050);
    expect(await refusalOf(workbook({ sheets: [{ name: 'Đoàn', rows: manyRows(5_051) }] }))).toEqual({
      key: 'sheets.too-many-rows',
      params: { sheet: 'Đoàn', row: 5_051, most: 5_000 },
    });
  });

  it('may be coloured far below its last row', async () => {
    const rows = `${manyRows(3)}<row r="1048576"><c r="A1048576" s="1"/><c t="str"><f>""</f><v></v></c></row>`;
    expect(await rowsOf(workbook({ sheets: [{ rows }] }))).toHaveLength(3);
  });

  it('is refused for column 201', async () => {
    const rows = '<row r="1"><c r="GR1"><v>1</v></c><c r="GS1"><v>2</v></c></row>';
    expect(await refusalOf(workbook({ sheets: [{ rows }] }))).toEqual({
      key: 'sheets.too-many-columns',
      params: { sheet: 'Sheet1', most: 200 },
    });
  });

  it('may have a long hidden sheet, of which the rest is left out', async () => {
    const hidden = { state: 'hidden', rows: manyRows(6_000) };
    const [, catalogue] = await sheetsOf(workbook({ sheets: [oneCell, hidden] }));
    expect(catalogue!.rows).toHaveLength(5_050);
  });

  it('whose cells share one long text is refused', async () => {
    const strings = `<si><t>${'a'.repeat(30_000)}</t></si>`;
    const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(150)}</row>`.repeat(3);
    expect(await refusalOf(workbook({ sheets: [{ rows }], strings }))).toEqual({
      key: 'sheets.too-much',
      params: {},
    });
  });

  it('with half a million cells or more is refused', async () => {
    const sheets = Array.from({ length: 3 }, () => ({
      rows: `<row>${'<c><v>1</v></c>'.repeat(200)}</row>`.repeat(1_000),
    }));
    expect(await refusalOf(workbook({ sheets }))).toEqual({ key: 'sheets.too-much', params: {} });
  });
});

describe('the reading process', () => {
  class HastyFiles extends SheetFiles {
    protected override readonly timeLimit = 1;
  }

  it('is killed when it takes too long', async () => {
    const reading = await new HastyFiles().read({ name: 'a.xlsx', bytes: workbook(honest) });
    expect(reading).toEqual({ sheets: [], refused: { key: 'sheets.too-slow' } });
  });

  it('reads several files one after the other', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => sheetsOf(workbook(honest))));
    expect(all.map((sheets) => sheets[0]!.rows)).toEqual(Array(5).fill([[{ text: '1', number: 1 }]]));
  });

  it('leaves nothing behind when the server stops', async () => {
    const stopped = new SheetFiles();
    const reading = stopped.read({ name: 'a.xlsx', bytes: workbook(honest) });
    await Promise.resolve();
    stopped.beforeApplicationShutdown();
    await expect(reading).rejects.toThrow('The server stops.');
  });

  it('is started before a file comes, one at most, and reads a single one', async () => {
    const spare = new SpareProcess();
    spare.prepare();
    const first = spare.take();
    expect(first.isAlive).toBe(true);
    spare.prepare();
    spare.prepare();
    const second = spare.take();
    const task = { name: 'a.xlsx', bytes: workbook(honest) };
    const readings = await Promise.all([first, second, spare.take()].map((one) => one.read(task, 15_000)));
    expect(readings.map(({ sheets }) => sheets.length)).toEqual([1, 1, 1]);
    while (first.isAlive || second.isAlive) await wait(10);
  });

  it('that was killed while it waited is replaced', async () => {
    const spare = new SpareProcess();
    spare.prepare();
    const { waiting } = spare as unknown as { waiting: SheetProcess };
    waiting.stop();
    while (waiting.isAlive) await wait(10);
    const other = spare.take();
    expect(other).not.toBe(waiting);
    expect(other.isAlive).toBe(true);
    other.stop();
  });

  it('waits for no file any more when the server stops', () => {
    const stopped = new SheetFiles();
    stopped.expectOne();
    stopped.beforeApplicationShutdown();
    stopped.expectOne();
    expect(stopped).toMatchObject({ spare: { waiting: null } });
  });
});

it('has a sentence for each refusal in both languages, with everything filled in', async () => {
  const refusal = await refusalOf(workbook({ sheets: [{ name: 'Đoàn', rows: manyRows(5_051) }] }));
  for (const language of languages)
    expect(translate(language)(refusal!.key, refusal!.params)).not.toMatch(/\{\{/);
  expect(files.readPasted(' \n\t').refused).toEqual({ key: 'sheets.no-content', params: {} });
});

import type { Cell, Refusal, Sheet } from '../../../src/core/sheets/sheet.js';
import { SheetFiles } from '../../../src/core/sheets/sheet-files.js';
import type { Entry } from './zip.js';
import { zipOf } from './zip.js';

export interface WrittenSheet {
  name?: string;
  state?: string;
  /** Of `sheetData`. */
  rows: string;
  merges?: string;
}

export interface WrittenBook {
  sheets: WrittenSheet[];
  strings?: string;
  numberFormats?: string;
  /** A `numFmtId` for each cell style. */
  styles?: number[];
  date1904?: boolean;
  types?: string;
  more?: Entry[];
}

export const files = new SheetFiles();

const start = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The fewest parts that make an .xlsx file. */
export function workbookEntries(book: WrittenBook): Entry[] {
  return [
    {
      name: '[Content_Types].xml',
      content: `${start}<Types><Override ContentType="${book.types ?? workbookType}"/></Types>`,
    },
    { name: '_rels/.rels', content: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbookXml(book) },
    { name: 'xl/_rels/workbook.xml.rels', content: relations(workbookRelations(book)) },
    { name: 'xl/sharedStrings.xml', content: `${start}<sst xmlns="${main}">${book.strings ?? ''}</sst>` },
    { name: 'xl/styles.xml', content: stylesXml(book) },
    ...book.sheets.map((sheet, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      content: sheetXml(sheet),
    })),
    ...(book.more ?? []),
  ];
}

export function workbook(book: WrittenBook): Buffer {
  return zipOf(workbookEntries(book));
}

/** Rows with one number each. */
export function manyRows(count: number): string {
  return Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`,
  ).join('');
}

export async function sheetsOf(bytes: Buffer, name = 'danh-sach.xlsx'): Promise<Sheet[]> {
  const { sheets, refused } = await files.read({ name, bytes });
  if (refused) throw new Error(`Refused: ${refused.key}`);
  return sheets;
}

export async function rowsOf(bytes: Buffer, name?: string): Promise<Cell[][]> {
  return (await sheetsOf(bytes, name))[0]!.rows;
}

export async function refusalOf(bytes: Buffer, name = 'danh-sach.xlsx'): Promise<Refusal | null> {
  return (await files.read({ name, bytes })).refused;
}

export function textsOf(rows: Cell[][]): (string | null)[][] {
  return rows.map((row) => row.map((cell) => cell?.text ?? null));
}

function workbookXml({ sheets, date1904 }: WrittenBook): string {
  const list = sheets.map(({ name, state }, at) => {
    const hidden = state ? ` state="${state}"` : '';
    return `<sheet name="${name ?? `Sheet${at + 1}`}" sheetId="${at + 1}"${hidden} r:id="rId${at + 1}"/>`;
  });
  const flag = date1904 ? ' date1904="1"' : '';
  return `${start}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${flag}/><sheets>${list.join('')}</sheets></workbook>`;
}

function workbookRelations({ sheets }: WrittenBook): [string, string, string][] {
  return [
    ...sheets.map((_, at): [string, string, string] => [
      `rId${at + 1}`,
      'worksheet',
      `worksheets/sheet${at + 1}.xml`,
    ]),
    ['rId901', 'sharedStrings', 'sharedStrings.xml'],
    ['rId902', 'styles', '/xl/styles.xml'],
  ];
}

function relations(all: [string, string, string][]): string {
  const list = all.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `${start}<Relationships>${list.join('')}</Relationships>`;
}

function stylesXml({ numberFormats = '', styles = [0] }: WrittenBook): string {
  const cells = styles.map((id) => `<xf numFmtId="${id}"/>`).join('');
  return `${start}<styleSheet xmlns="${main}"><numFmts>${numberFormats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells}</cellXfs></styleSheet>`;
}

function sheetXml({ rows, merges = '' }: WrittenSheet): string {
  return `${start}<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${merges}</worksheet>`;
}

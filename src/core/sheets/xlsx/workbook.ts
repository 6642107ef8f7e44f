import { Refused } from '../../errors/refusals.js';
import { SheetBudget } from '../sheet-budget.js';
import type { Tell } from '../sheet-messages.js';
import type { Parts } from './archive.js';
import type { CellContext } from './cell-value.js';
import type { Relation } from './parts.js';
import { findRelation, relationsOf } from './parts.js';
import { readXml } from './read-xml.js';
import type { Epoch } from './serial-days.js';
import { readSharedStrings } from './shared-strings.js';
import { readNumberFormats } from './styles.js';
import { WorksheetReader } from './worksheet.js';

interface ListedSheet {
  name: string;
  id: string;
  hidden: boolean;
}

interface Contents {
  epoch: Epoch;
  sheets: ListedSheet[];
}

const rowsAtATime = 200;

/** Tells the worksheets of a workbook one after the other. Of hidden ones, what is over the limits is left out. */
export async function readWorkbook(parts: Parts, tell: Tell): Promise<void> {
  const path = findRelation(await relationsOf(parts, ''), 'officeDocument') ?? 'xl/workbook.xml';
  const relations = await relationsOf(parts, path);
  const { epoch, sheets } = await contentsOf(parts.get(path));
  const context = await contextOf(parts, relations, epoch);
  const budget = new SheetBudget();
  for (const sheet of sheets) {
    const part = worksheetPart(parts, relations.get(sheet.id));
    if (part) await readSheet(sheet, new WorksheetReader(context, budget, rulesOf(sheet)), { part, tell });
  }
  if (budget.isUntouched) throw new Refused('sheets.no-content');
}

async function contentsOf(part: Buffer | undefined): Promise<Contents> {
  const contents: Contents = { epoch: 1900, sheets: [] };
  if (!part) throw new Refused('sheets.broken');
  await readXml(part, {
    open(name, attributes) {
      if (name === 'workbookPr' && isTrue(attributes().date1904)) contents.epoch = 1904;
      if (name === 'sheet') contents.sheets.push(listedSheet(attributes()));
    },
  });
  return contents;
}

/** The id is `r:id`, told without its prefix. */
function listedSheet({
  name = '',
  id = '',
  state = 'visible',
}: Record<string, string | undefined>): ListedSheet {
  return { name, id, hidden: state !== 'visible' };
}

async function contextOf(parts: Parts, relations: Map<string, Relation>, epoch: Epoch): Promise<CellContext> {
  const partOf = (kind: string) => parts.get(findRelation(relations, kind) ?? '');
  return {
    epoch,
    strings: await readSharedStrings(partOf('sharedStrings')),
    formats: await readNumberFormats(partOf('styles')),
  };
}

function worksheetPart(parts: Parts, relation: Relation | undefined): Buffer | undefined {
  return relation?.kind === 'worksheet' ? parts.get(relation.path) : undefined;
}

function rulesOf({ name, hidden }: ListedSheet): { sheet: string; strict: boolean } {
  return { sheet: name, strict: !hidden };
}

async function readSheet(
  { name, hidden }: ListedSheet,
  reader: WorksheetReader,
  { part, tell }: { part: Buffer; tell: Tell },
): Promise<void> {
  await tell({ kind: 'sheet', name, hidden });
  await readXml(part, reader, async () => {
    if (reader.rows.waiting >= rowsAtATime) await tellRows(reader, tell);
  });
  await tellRows(reader, tell);
  await tell({ kind: 'merges', merges: reader.merges });
}

/** In small portions: who listens has other things to do. */
async function tellRows(reader: WorksheetReader, tell: Tell): Promise<void> {
  const rows = reader.rows.take();
  for (let from = 0; from < rows.length; from += rowsAtATime) {
    await tell({ kind: 'rows', rows: rows.slice(from, from + rowsAtATime) });
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

import type { XmlListener } from './read-xml.js';
import { readXml } from './read-xml.js';

/** Formats that every workbook knows by number (ECMA-376 part 1, 18.8.30), as they look in Vietnam; only those of dates matter. */
const builtIn: Record<string, string> = {
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss',
};

/** The number format of each cell style, by the style's place. */
export async function readNumberFormats(part: Buffer | undefined): Promise<string[]> {
  const reader = new StylesReader();
  if (part) await readXml(part, reader);
  return reader.formats;
}

class StylesReader implements XmlListener {
  readonly formats: string[] = [];
  private readonly own = new Map<string, string>();
  private isInCellStyles = false;

  open(name: string, attributes: () => Record<string, string | undefined>): void {
    if (name === 'numFmt') this.define(attributes());
    if (name === 'cellXfs') this.isInCellStyles = true;
    if (name === 'xf' && this.isInCellStyles) this.formats.push(this.formatOf(attributes().numFmtId ?? ''));
  }

  close(name: string): void {
    if (name === 'cellXfs') this.isInCellStyles = false;
  }

  private define({ numFmtId = '', formatCode = '' }: Record<string, string | undefined>): void {
    this.own.set(numFmtId, formatCode);
  }

  private formatOf(id: string): string {
    return this.own.get(id) ?? builtIn[id] ?? 'General';
  }
}

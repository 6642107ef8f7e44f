import type { Feature, Image } from 'write-excel-file/node';

export interface PrintedSheet {
  name: string;
  headingRow: number;
  landscape: boolean;
}

const margins = '<pageMargins left="0.6" right="0.4" top="0.8" bottom="0.8" header="0.4" footer="0.4"/>';
const pageNumbers = '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>';

/** What write-excel-file leaves out: A4 upright or across, as wide as the page, its number, and the headings on every page. */
export function printSetup(sheets: PrintedSheet[]): Feature<Image['content']> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: fitToWidth,
          insert: (_, { sheetIndex }) => pageOf(sheets[sheetIndex]),
        },
        'xl/workbook.xml': { transform: (xml) => withRepeatedHeadings(xml, sheets) },
      },
    },
  };
}

/** The properties of a sheet stand before everything else. */
function fitToWidth(xml: string): string {
  return xml.replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
}

function pageOf(sheet: PrintedSheet | undefined): string {
  const orientation = sheet?.landscape ? 'landscape' : 'portrait';
  const setup = `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`;
  return `<printOptions horizontalCentered="1"/>${margins}${setup}${pageNumbers}`;
}

function withRepeatedHeadings(xml: string, sheets: PrintedSheet[]): string {
  return xml.replace(/<definedNames\/>|<definedNames><\/definedNames>/, () => {
    return `<definedNames>${sheets.map(repeatedHeading).join('')}</definedNames>`;
  });
}

function repeatedHeading({ name, headingRow }: PrintedSheet, index: number): string {
  const rows = `$${headingRow}:$${headingRow}`;
  const quoted = name.replaceAll("'", "''").replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${quoted}'!${rows}</definedName>`;
}

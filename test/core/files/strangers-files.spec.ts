import { checkOffice, docxType } from '../../../src/core/files/office-check.js';
import { checkPdf } from '../../../src/core/files/pdf-check.js';
import { bytesOf, hiddenPdf, pdf, script } from '../../consents/scan-files.js';
import { zipOf } from '../sheets/zip.js';

const template = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate';
const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const oleObject = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject';

describe('a Word file', () => {
  const check = (relations: string) =>
    checkOffice(
      zipOf([
        { name: '[Content_Types].xml', content: '<Types/>' },
        { name: 'word/document.xml', content: '<document/>' },
        { name: 'word/_rels/document.xml.rels', content: relations },
      ]),
      docxType,
    );
  const related = (relation: string) => check(`<Relationships>${relation}</Relationships>`);

  it.each([
    [
      'a template from elsewhere',
      `<Relationship Type="${template}" Target="https://x.vn/a.dotm" TargetMode="External"/>`,
    ],
    [
      'attributes in another order',
      `<Relationship TargetMode="External" Target="https://x.vn/a.dotm" Type="${template}"/>`,
    ],
    [
      'single quotes',
      `<Relationship Type='${template}' Target='https://x.vn/a.dotm' TargetMode='External'/>`,
    ],
    [
      'an object from elsewhere',
      `<Relationship Type="${oleObject}" Target="mhtml:https://x.vn/a!x" TargetMode="External"/>`,
    ],
    [
      'letters spelled by numbers',
      `<Relationship Type="${template}" Target="//x" TargetMode="Extern&#97;l"/>`,
    ],
    ['another prefix', `<r:Relationship xmlns:r="x" Type="${template}" Target="//x" TargetMode="external"/>`],
  ])('is refused with %s', async (_, relation) => {
    expect(await related(relation)).toEqual({ refused: 'active-office' });
  });

  it('is refused where its relations cannot be read', async () => {
    expect(await check('<!DOCTYPE x [<!ENTITY e "External">]><Relationships/>')).toEqual({
      refused: 'broken-office',
    });
  });

  it('is taken with links that a person follows', async () => {
    const link = `<Relationship Type="${hyperlink}" Target="https://kiengiang.gov.vn" TargetMode="External"/>`;
    expect(await related(link)).toMatchObject({ type: docxType, pages: 1 });
  });
});

describe('a PDF', () => {
  const packed = (dictionary: string, before = '') => {
    const file = Buffer.from(hiddenPdf(`4 0 ${script}`, dictionary)).toString('latin1');
    return Buffer.from(file.replace('>>\nstream', `>>${before}\nstream`), 'latin1');
  };

  it.each([
    ['says elsewhere how it is packed', packed('/Filter 9 0 R')],
    [
      'holds a string that looks like the beginning of an object',
      packed('/Filter /FlateDecode /X (9 0 obj)'),
    ],
    ['has a remark before the stream', packed('/Filter /FlateDecode', '%x')],
    [
      'does not say that it holds objects',
      Buffer.from(packed('/Filter /FlateDecode').toString('latin1').replace('/Type /ObjStm ', ''), 'latin1'),
    ],
  ])('is refused where a stream with a program %s', (_, bytes) => {
    expect(checkPdf(bytes)).toHaveProperty('refused');
  });

  it('is taken with an outline and pictures', () => {
    const picture =
      '5 0 obj\n<< /Type /XObject /Subtype /Image /Filter /DCTDecode /Length 4 >>\nstream\n\xff\xd8\xff\xd9\nendstream\nendobj\n';
    const outline = '4 0 obj\n<< /Type /Outlines /First 6 0 R /Last 6 0 R >>\nendobj\n';
    expect(checkPdf(Buffer.from(pdf(outline + picture)))).toEqual({ pages: 1 });
    expect(checkPdf(Buffer.from(bytesOf('GIF89a')))).toHaveProperty('refused');
  });
});

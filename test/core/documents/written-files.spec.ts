import { WrittenFiles } from '../../../src/core/documents/written-files.service.js';
import type { OfficialDocument } from '../../../src/core/documents/official-document.js';
import { sample } from './sample.js';

describe('files that a thread writes', () => {
  const files = new WrittenFiles();
  afterAll(() => files.beforeApplicationShutdown());

  it('come as what was asked for, also several at once', async () => {
    const [pdf, word, sheet] = await Promise.all([
      files.write({ format: 'pdf', document: sample(3) }),
      files.write({ format: 'docx', document: sample(3) }),
      files.write({ format: 'csv', headings: ['Họ và tên'], rows: [['=1+1'], ['Thị Út']] }),
    ]);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(word.subarray(0, 2).toString()).toBe('PK');
    expect(sheet.toString('utf8')).toBe('\uFEFF"Họ và tên"\r\n"\'=1+1"\r\n"Thị Út"\r\n');
  });

  it('hold charts, for which a thread without settings draws pictures', async () => {
    const blocks: OfficialDocument['blocks'] = [
      { kind: 'chart', title: 'Theo chủ đề', bars: [{ label: 'Sức khỏe', value: 3 }] },
    ];
    const [without, word, pdf] = await Promise.all([
      files.write({ format: 'docx', document: sample(0, { blocks: [] }) }),
      files.write({ format: 'docx', document: sample(0, { blocks }) }),
      files.write({ format: 'pdf', document: sample(0, { blocks }) }),
    ]);
    expect(without.includes('word/media/')).toBe(false);
    expect(word.includes('word/media/')).toBe(true);
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('fail alone: the next one is written', async () => {
    const broken = { ...sample(1), head: null } as unknown as OfficialDocument;
    await expect(files.write({ format: 'pdf', document: broken })).rejects.toThrow();
    expect((await files.write({ format: 'pdf', document: sample(1) })).length).toBeGreaterThan(1000);
  });
});

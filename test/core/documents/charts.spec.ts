import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import yauzl from 'yauzl';
import { layChart } from '../../../src/core/documents/chart-layout.js';
import { looks } from '../../../src/core/documents/looks.js';
import type { Block, Chart } from '../../../src/core/documents/official-document.js';
import { writePdf } from '../../../src/core/documents/pdf/write-pdf.js';
import { TextWidths } from '../../../src/core/documents/text-widths.js';
import { writeWord } from '../../../src/core/documents/word/write-word.js';
import { wrapped } from '../../../src/core/documents/wrapped.js';
import { unpack } from '../../../src/core/sheets/xlsx/archive.js';
import { checkPdf, converted, forgetPapers, linesIn, pdfPages, pdfText } from '../../support/papers.js';
import { describeWithTool } from '../../tools.js';
import { sample } from './sample.js';

afterAll(forgetPapers);

const widths = new TextWidths();
const measure: typeof widths.of = (text, look) => widths.of(text, look);
const page = { width: 468, height: 728 };
const long = 'Phòng, chống bạo lực, xâm hại trẻ em, tai nạn thương tích, đuối nước';

const bar = (label: string, value: number) => ({ label, value });
const chartOf = (bars: Chart['bars'], title = 'Theo chủ đề'): Chart => ({ kind: 'chart', title, bars });
const topics = chartOf([
  bar('Sức khỏe, dinh dưỡng', 14),
  bar('Ô nhiễm môi trường', 0),
  bar(long, 6),
  bar('Vui chơi ở hồ bơi', 31),
]);
const empty = chartOf([], 'Không có gì');
const zeros = chartOf([bar('Đã đáp ứng', 0), bar('Chưa thể đáp ứng', 0)], 'Toàn số không');
const huge = chartOf([bar('Đã đáp ứng', 1_234_567), bar('Chưa thể đáp ứng', 1)], 'Rất lớn');
const units = (count: number) =>
  chartOf(
    Array.from({ length: count }, (_, index) => bar(`Đơn vị ${index + 1}.`, index)),
    'Theo đơn vị',
  );

const heading: Block = { kind: 'paragraph', look: 'heading', text: '2. Theo địa bàn' };
const filling = (count: number): Block[] =>
  Array.from({ length: count }, () => ({ kind: 'paragraph', look: 'body', text: 'Một dòng.' }));
const documentOf = (...blocks: Block[]) => sample(0, { blocks });

async function pictureIn(bytes: Buffer): Promise<Buffer> {
  const zip = await yauzl.fromBufferPromise(bytes, { lazyEntries: true });
  for await (const entry of zip.eachEntry())
    if (entry.fileName.startsWith('word/media/')) return buffer(await zip.openReadStreamPromise(entry));
  throw new Error('There is no picture.');
}

describe('words in lines', () => {
  const look = looks.chart;
  it.each([
    ['hồ bơi', ['hồ bơi']],
    ['hồ bơi ở xã', ['hồ bơi ở', 'xã']],
    ['  hồ \n bơi ', ['hồ bơi']],
    ['nghiêngngả quá', ['nghiêngn', 'gả quá']],
    ['một hai ba bốn năm sáu', ['một hai', 'ba bốn', 'năm sáu']],
    ['một hai ba bốn mười hai ba', ['một hai', 'ba bốn', 'mười…']],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', ['aaaaaaaa', 'aaaaaaaa', 'aaaaaaa…']],
    ['👩‍👩‍👧👩‍👩‍👧', ['👩‍👩‍👧', '👩‍👩‍👧']],
    ['', ['']],
  ])('breaks %j', (text, lines) => {
    expect(wrapped(text, { width: 8, look, mostLines: 3 }, ({ length }) => length)).toEqual(lines);
  });
});

describe('a chart in its place', () => {
  it.each([
    ['no bars', empty],
    ['zeros', zeros],
    ['a huge value', huge],
    ['long words', chartOf([bar(long.repeat(5), 3), bar('a'.repeat(500), 2)], long.repeat(9))],
    ['many bars', units(100)],
  ])('stays within its width and height with %s', (_what, chart) => {
    for (const { width, height, texts, boxes } of layChart(chart, page, measure)) {
      for (const { text, x, y, look } of texts) {
        expect(x + widths.of(text, look)).toBeLessThanOrEqual(width);
        expect(y).toBeLessThan(height);
      }
      for (const box of boxes) {
        expect(box.width).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThan(width);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
      }
      expect(height).toBeLessThan(page.height);
    }
  });

  it('draws bars by their values, and a value above zero never as nothing', () => {
    const [layout] = layChart(huge, page, measure);
    const [, first = 0, second = 0] = layout!.boxes.map(({ width }) => width);
    expect(first).toBeGreaterThan(150);
    expect(second).toBe(1);
    const [none] = layChart(zeros, page, measure);
    expect(none!.boxes.slice(1).map(({ width }) => width)).toEqual([0, 0]);
  });

  it('wraps a long label beside its bar', () => {
    const [layout] = layChart(topics, page, measure);
    const words = layout!.texts.map(({ text }) => text);
    expect(words.join(' ')).toContain(long);
    expect(words).not.toContain(long);
  });

  it('comes in several parts where a page is too low, each bar in one of them, to one scale', () => {
    const parts = layChart(units(100), page, measure);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.flatMap(({ told }) => told.split('; '))).toEqual(
      units(100).bars.map(({ label, value }) => `${label}: ${value}`),
    );
    for (const { texts } of parts) expect(texts[0]!.text).toBe('Theo đơn vị');
    const longest = parts.map(({ boxes }) => Math.max(...boxes.map(({ width }) => width)));
    expect(longest).toEqual([...longest].sort((one, other) => one - other));
  });
});

describeWithTool(['qpdf', 'pdftotext'], 'a chart as PDF', () => {
  it('says labels and values, also of nothing', async () => {
    const bytes = await writePdf([documentOf(topics, empty, zeros, huge)]);
    checkPdf(bytes);
    const text = linesIn(pdfText(bytes)).join('\n');
    for (const told of ['Sức khỏe, dinh dưỡng 14', 'Ô nhiễm môi trường 0', 'Vui chơi ở hồ bơi 31'])
      expect(text).toContain(told);
    for (const told of ['Không có gì', 'Đã đáp ứng 0', 'Đã đáp ứng 1234567']) expect(text).toContain(told);
    expect(text).toBe(text.normalize('NFC'));
  });

  it('is never split, nor parted from its heading or from a signature right below', async () => {
    for (let lines = 0; lines < 28; lines += 3) {
      const pages = pdfPages(await writePdf([documentOf(...filling(lines), heading, units(15))]));
      const withChart = pages.filter((one) => one.includes('Đơn vị'));
      expect([lines, withChart.length]).toEqual([lines, 1]);
      expect(withChart[0]!.match(/Đơn vị \d+\./g)).toHaveLength(15);
      expect(withChart[0]).toContain('2. Theo địa bàn');
      expect(withChart[0]).toContain('PHÓ CHỦ TỊCH');
    }
  });

  it('goes on with its title on the next page where one is not enough', async () => {
    for (const landscape of [false, true]) {
      const pages = pdfPages(await writePdf([sample(0, { landscape, blocks: [units(60)] })]));
      const withChart = pages.filter((one) => one.includes('Đơn vị'));
      expect(withChart.length).toBeGreaterThan(1);
      expect(withChart.map((one) => one.match(/Theo đơn vị/g)?.length)).toEqual(withChart.map(() => 1));
      expect(pages.join('').match(/Đơn vị \d+\./g)).toHaveLength(60);
    }
  });
});

describe('a chart for Word', () => {
  it('is a picture for printers, as wide as the body, with its numbers in words', async () => {
    const bytes = await writeWord([documentOf(topics)]);
    const { format, width, height } = await sharp(await pictureIn(bytes)).metadata();
    expect(format).toBe('png');
    const xml = (await unpack(bytes)).get('word/document.xml')!.toString('utf8');
    const [, across = '', down = ''] = /<wp:extent cx="(\d+)" cy="(\d+)"/.exec(xml) ?? [];
    const inches = { across: Number(across) / 914_400, down: Number(down) / 914_400 };
    expect(inches.across * 25.4).toBeCloseTo(165, 0);
    expect(width / inches.across).toBeGreaterThanOrEqual(200);
    expect(height / inches.down).toBeCloseTo(width / inches.across, -1);
    expect(xml).toContain(`title="Theo chủ đề"`);
    expect(xml).toContain(`descr="Theo chủ đề. Sức khỏe, dinh dưỡng: 14; Ô nhiễm môi trường: 0; ${long}: 6;`);
  });

  it('draws letters without any font of the machine', async () => {
    const picture = await pictureIn(await writeWord([documentOf(empty)]));
    const { channels } = await sharp(picture).flatten().greyscale().stats();
    expect(channels[0]!.min).toBeLessThan(40);
    expect(channels[0]!.max).toBe(255);
  });

  it.each([
    ['nothing', empty, 'Không có gì'],
    ['zeros', zeros, 'Toàn số không. Đã đáp ứng: 0; Chưa thể đáp ứng: 0'],
    ['markup', chartOf([bar('<b>"&', 1)]), 'Theo chủ đề. &lt;b&gt;&quot;&amp;: 1'],
  ])('tells %s in words', async (_what, chart, words) => {
    const parts = await unpack(await writeWord([documentOf(chart)]));
    const xml = parts.get('word/document.xml')!.toString('utf8');
    expect(/<wp:docPr[^>]* descr="([^"]*)"/.exec(xml)?.[1]).toBe(words);
  });

  describeWithTool(['soffice', 'pdftotext'], 'in LibreOffice', () => {
    it('stands on as many pages as in the PDF, its heading and the signature beside it', async () => {
      const document = documentOf(...filling(22), heading, units(15));
      const ours = pdfPages(await writePdf([document]));
      const theirs = pdfPages(converted(await writeWord([document]), 'docx'));
      expect(theirs.length).toBe(ours.length);
      expect(theirs.at(-1)).toContain('2. Theo địa bàn');
      expect(theirs.at(-1)).toContain('PHÓ CHỦ TỊCH');
    });
  });
});

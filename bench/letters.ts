import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { formOn } from '../src/core/documents/document-form.js';
import type { OfficialDocument } from '../src/core/documents/official-document.js';
import { writePdf } from '../src/core/documents/pdf/write-pdf.js';
import { registerDocumentFonts } from '../src/core/pdf/document-fonts.js';
import { atLeast, median } from './figures.js';
import type { Group } from './figures.js';

const count = 165;
const repeats = 5;

/** 165 letters as one PDF, beside the most straightforward use of pdfkit with the same words. */
export const letters: Group = {
  name: 'letters',
  run: async () => {
    const documents = Array.from({ length: count }, (_, index) => letter(index));
    const ours: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round <= repeats; round += 1) {
      const rates = [
        await rateOf(() => writePdf(documents)),
        await rateOf(() => bareLetters(documents)),
      ] as const;
      if (round === 0) continue;
      ours.push(rates[0]);
      bare.push(rates[1]);
    }
    return [atLeast('letters/pdf-rate', median(ours), { of: median(bare), aim: 0.7 })];
  },
};

async function rateOf(draw: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await draw();
  return (count * 1000) / (performance.now() - start);
}

function bareLetters(documents: OfficialDocument[]): Promise<Buffer> {
  const doc = new PDFDocument({ size: 'A4', margin: 60, autoFirstPage: false });
  registerDocumentFonts(doc);
  const bytes = buffer(doc);
  for (const document of documents) drawBare(doc, document);
  doc.end();
  return bytes;
}

function drawBare(doc: PDFKit.PDFDocument, { head, addressees, blocks, closing }: OfficialDocument): void {
  doc.addPage();
  doc.font('regular', 12).text(head.superior.join('\n'), 60, 60, { width: 190, align: 'center' });
  doc.font('bold', 12).text(head.issuer.join('\n'), { width: 190, align: 'center' });
  doc.font('regular', 13).text(head.number ?? '', { width: 190, align: 'center' });
  doc.font('regular', 12).text((head.about ?? []).join('\n'), { width: 190, align: 'center' });
  doc.font('bold', 12).text(head.nation, 250, 60, { width: 290, align: 'center' });
  doc.font('bold', 13).text(head.motto, { width: 290, align: 'center' });
  doc.font('italic', 13).text(head.placeAndDay ?? '', { width: 290, align: 'center' });
  doc.font('regular', 13).text(`${addressees?.label ?? ''} ${addressees?.lines.join('; ') ?? ''}`, 60, 200);
  for (const block of blocks)
    if (block.kind === 'paragraph')
      doc.text(block.text, { width: 475, align: 'justify', indent: 28, paragraphGap: 6 });
  const y = doc.y + 10;
  doc.font('regular', 11).text(closing?.recipients.lines.join('\n') ?? '', 60, y, { width: 200 });
  doc
    .font('bold', 13)
    .text(closing?.signatory.lines.join('\n') ?? '', 290, y, { width: 240, align: 'center' });
  doc.font('bold', 14).text(closing?.signatory.name ?? '', 290, y + 110, { width: 240, align: 'center' });
}

function letter(index: number): OfficialDocument {
  const paragraphs = [
    'Thực hiện Kế hoạch số 80/KH-UBND ngày 14/5/2019 của Ủy ban nhân dân tỉnh (mục IV.3), Ban Tổ chức đề nghị Quý cơ quan cử 01 đại diện lãnh đạo dự Diễn đàn trẻ em tỉnh Kiên Giang năm 2019 và chuẩn bị nội dung trao đổi, đối thoại với trẻ em.',
    'Thời gian: 18–19/6/2019. Địa điểm: Nhà Thiếu nhi Kiên Giang.',
    `Đề nghị Quý cơ quan cho biết người dự đến hết ngày 12/6/2019, bằng văn bản hoặc tại https://kiengiang.example/answer với mã ABCD-${1000 + index}.`,
    'Đầu mối liên hệ: Ban tổ chức Diễn đàn trẻ em tỉnh, Nguyễn Thị Mẫu, 0297 3 000 000.',
    'Trân trọng cảm ơn sự phối hợp của Quý cơ quan./.',
  ];
  return {
    form: formOn('2019-05-20'),
    landscape: false,
    head: {
      superior: ['SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI'],
      issuer: ['BAN TỔ CHỨC DIỄN ĐÀN TRẺ EM TỈNH KIÊN GIANG'],
      number: 'Số: ……/BTC',
      about: ['V/v cử đại diện lãnh đạo dự Diễn đàn trẻ em'],
      mark: null,
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      placeAndDay: 'Kiên Giang, ngày …… tháng …… năm 2019',
    },
    title: null,
    addressees: { label: 'Kính gửi:', lines: [`Ủy ban nhân dân xã số ${index + 1}`] },
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', look: 'body', text })),
    closing: {
      recipients: { label: 'Nơi nhận:', lines: ['- Như trên;', '- Lưu: VT.'] },
      signatory: { lines: ['TM. BAN TỔ CHỨC', 'TRƯỞNG BAN'], note: '', name: 'Nguyễn Văn Ký' },
    },
    foot: null,
  };
}

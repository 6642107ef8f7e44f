import { formOn } from '../../../src/core/documents/document-form.js';
import type { OfficialDocument } from '../../../src/core/documents/official-document.js';

const names = ['Danh Sóc', 'Huỳnh Thị Kim Thư', 'Thị Út', 'Nguyễn Thùy Trâm', 'Trần Bảo Ân', 'Thạch Sa Vươn'];

/** A list of so many people, each with something in every column. */
export function sample(people: number, changes: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    form: formOn('2019-05-20'),
    landscape: false,
    head: {
      superior: [],
      issuer: ['ỦY BAN NHÂN DÂN', 'HUYỆN AN BIÊN'],
      number: 'Số: ……/DS-UBND',
      mark: 'DỰ THẢO',
      nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      motto: 'Độc lập - Tự do - Hạnh phúc',
      placeAndDay: 'An Biên, ngày …… tháng …… năm 2019',
    },
    title: {
      kind: 'DANH SÁCH',
      subject: ['Đoàn đại biểu huyện An Biên dự Diễn đàn trẻ em tỉnh Kiên Giang năm 2019'],
    },
    blocks: [
      {
        kind: 'table',
        rowHeight: 8,
        columns: [
          { heading: 'TT', width: 9, align: 'center' },
          { heading: 'Họ và tên', width: 37, align: 'left' },
          { heading: 'Nam', group: 'Ngày sinh', width: 22, align: 'center' },
          { heading: 'Nữ', group: 'Ngày sinh', width: 22, align: 'center' },
          { heading: 'Trường, lớp hoặc nơi công tác', width: 40, align: 'left' },
          { heading: 'Điện thoại liên hệ', width: 25, align: 'center' },
        ],
        rows: Array.from({ length: people }, (_, index) => rowOf(index)),
      },
      { kind: 'paragraph', look: 'body', text: `Danh sách này có ${people} người.` },
      {
        kind: 'paragraph',
        look: 'note',
        text: 'Xếp trẻ em trước, cán bộ phụ trách sau; trong mỗi nhóm theo tên.',
      },
    ],
    closing: {
      recipients: { label: 'Nơi nhận:', lines: ['- Ban Tổ chức Diễn đàn;', '- Lưu: VT, LĐTBXH.'] },
      signatory: {
        lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
        note: '',
        name: 'Trần Văn Mẫu',
      },
    },
    foot: { text: 'In lúc 8 giờ 00, 20/5/2019', page: 'Trang' },
    ...changes,
  };
}

function rowOf(index: number): string[] {
  const name = names[index % names.length] ?? '';
  const born = ['12/3/2006', '05/11/2007', '30/01/2005'][index % 3] ?? '';
  const [boy, girl] = index % 2 === 0 ? [born, ''] : ['', born];
  return [String(index + 1), name, boy, girl, 'THCS Đông Thái, lớp 7A', index % 5 === 4 ? '0913456789' : ''];
}

import type { GiftForm } from '../gifts/gifts.forms.js';

export interface ProposedChild {
  role?: 'child' | 'officer';
  name: string;
  born: string;
  gender: 'female' | 'male';
  school?: string;
  className?: string;
  /** The guardian of a child, the telephone of an officer. */
  contact: string;
  gifts?: (Partial<GiftForm> & { what: string })[];
}

export interface Proposal {
  unit: string;
  end: 'submitted' | 'approved';
  people: ProposedChild[];
}

const scholarship = { what: 'Học bổng', value: '1.000.000', giver: 'fund' as const };
const bag = { what: 'Cặp sách', value: '250.000', giver: 'unit' as const };
const bicycle = {
  what: 'Xe đạp',
  value: '1.500.000',
  giver: 'sponsor' as const,
  sponsor: 'Hội Từ thiện Hoa Biển',
};

/** All of them invented; some of the children receive gifts, some do not. */
export const proposals: Proposal[] = [
  {
    unit: 'ubnd-an-bien',
    end: 'approved',
    people: [
      {
        name: 'Danh Thị Ngọc Lài',
        born: '2010-04-18',
        gender: 'female',
        school: 'Trường TH Cây Bàng',
        className: '3/1',
        contact: 'Danh Sươl',
        gifts: [scholarship, bag],
      },
      {
        name: 'Phan Quốc Đạt',
        born: '2008-12-02',
        gender: 'male',
        school: 'Trường TH Cây Bàng',
        className: '5/2',
        contact: 'Phan Thị Sáu',
        gifts: [bicycle],
      },
      {
        name: 'Lê Bảo Trâm',
        born: '2009-07-27',
        gender: 'female',
        school: 'Trường TH Cây Bàng',
        className: '4/1',
        contact: 'Lê Văn Chín',
      },
      {
        name: 'Thị Sa Mây',
        born: '2013-10-09',
        gender: 'female',
        school: 'Trường Mầm non Hoa Cau',
        className: 'Lá 2',
        contact: 'Danh Út',
      },
      {
        role: 'officer',
        name: 'Ngô Thanh Tuyền',
        born: '1988-03-15',
        gender: 'female',
        school: 'Phòng LĐTBXH huyện',
        contact: '0912 000 000',
      },
    ],
  },
  {
    unit: 'ubnd-rach-gia',
    end: 'submitted',
    people: [
      {
        name: 'Trương Gia Hân',
        born: '2011-01-30',
        gender: 'female',
        school: 'Trường TH Sao Biển',
        className: '2/3',
        contact: 'Trương Văn Lành',
        gifts: [{ ...scholarship, quantity: 1 }],
      },
      {
        name: 'Võ Minh Khang',
        born: '2007-09-14',
        gender: 'male',
        school: 'Trường THCS Sao Mai',
        className: '6/4',
        contact: 'Võ Thị Lụa',
      },
    ],
  },
];

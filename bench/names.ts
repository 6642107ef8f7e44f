const surnames = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Danh', 'Thị', 'Huỳnh', 'Thạch', 'Võ', 'Đặng', 'Bùi'];
const middles = [
  'Văn',
  'Thị',
  'Minh',
  'Kim',
  'Hoàng',
  'Thanh',
  'Ngọc',
  'Gia',
  'Thùy',
  'Quốc',
  'Sa',
  'Mỹ',
  'Hữu',
];
const given = [
  'An',
  'Bảo',
  'Châu',
  'Dũng',
  'Đạt',
  'Hường',
  'Khôi',
  'Linh',
  'Mẫn',
  'Ngân',
  'Oanh',
  'Phúc',
  'Quỳnh',
  'Sóc',
  'Thư',
  'Út',
  'Vươn',
];

/** Invented names; the same number always gives the same one, and 2,431 of them differ. */
export function names(index: number): string {
  return [surnames, middles, given].map((list) => list[index % list.length]).join(' ');
}

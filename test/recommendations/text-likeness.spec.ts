import { pairs, recallOf } from '../../bench/pairs.js';
import { byPlainWords } from '../../bench/plain-words.js';
import { withoutMarks } from '../../src/core/vietnamese/fold.js';
import { TextLikeness } from '../../src/recommendations/gathering/text-likeness.js';

const wishes = [
  'Chúng em muốn có hồ bơi để học bơi.',
  'Xin gắn đèn đường cho xóm em, ban đêm tối lắm.',
  'Thư viện trường cần thêm sách mới.',
  'Mong trường có phòng tư vấn tâm lý.',
  'Đề nghị phạt người vứt rác xuống sông.',
];

/** Of the wishes, the one that a text is most like. */
function nearest(text: string): string | undefined {
  const [best] = new TextLikeness([...wishes, text]).of(wishes.length, 1);
  return best && wishes[best.index];
}

function found(texts: string[]) {
  const likeness = new TextLikeness(texts);
  return (index: number, most: number) => likeness.of(index, most).map((one) => one.index);
}

describe('wishes that say the same in other words', () => {
  const { tuning, judging } = pairs();

  it('are pairs that nothing else repeats', () => {
    const texts = [...tuning, ...judging];
    expect(judging.length / 2).toBeGreaterThanOrEqual(120);
    expect(tuning).toHaveLength(judging.length);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('are among the five most alike, far more often than by their words alone', () => {
    const reached = recallOf(judging, found);
    expect(reached).toBeGreaterThanOrEqual(0.85);
    expect(recallOf(judging, byPlainWords)).toBeLessThan(reached / 2);
  });

  it('are mostly found where one of the two has no marks', () => {
    const mixed = judging.map((text, index) => (index % 2 ? withoutMarks(text) : text));
    expect(recallOf(mixed, found)).toBeGreaterThanOrEqual(0.8);
  });
});

describe('the likeness of texts', () => {
  it.each([
    ['Em mong được tập bơi ở bể bơi', wishes[0]],
    ['em mong duoc tap boi o be boi', wishes[0]],
    ['ĐƯỜNG LÀNG KHÔNG CÓ ÁNH SÁNG', wishes[1]],
    ['Đường làng không có ánh sáng'.normalize('NFD'), wishes[1]],
    ['Tụi em thích đọc truyện', wishes[2]],
    ['Em cần thuw vienj có nhiều truyệnn', wishes[2]],
    ['Khi buồn em không biết tâm sự với ai', wishes[3]],
    ['Đừng xã rác bừa bải ở kênh rạch', wishes[4]],
    ['🏊🏊 bơi 🏊', wishes[0]],
  ])('finds the wish behind "%s"', (text, wish) => {
    expect(nearest(text)).toBe(wish);
  });

  it('hears no difference where Vietnamese spells in two ways, or the south says two tones alike', () => {
    const texts = ['Kỹ năng hòa nhập, dạy vẽ', 'Kĩ năng hoà nhập, dạy vẻ', ...wishes];
    expect(new TextLikeness(texts).of(0, 1)[0]?.score).toBeCloseTo(1);
  });

  it('keeps words apart that differ in their marks', () => {
    const texts = ['Bạn em bị cận, cần mắt kính', 'Mặt đường hư', 'Nhiều bạn cận thị không có kiếng'];
    expect(new TextLikeness(texts).of(0, 1)[0]?.index).toBe(2);
  });

  it('takes a syllable without marks for none of the words that it may be', () => {
    const texts = ['bao rau', 'Bão lớn', 'Báo công an'];
    expect(new TextLikeness(texts).of(0, 5).every(({ score }) => score < 0.1)).toBe(true);
  });

  it.each([[[]], [['']], [['', ' ', '\n']], [['😀', '😀']], [['Em', 'em']]])(
    'finds nothing in %j',
    (texts) => {
      expect(new TextLikeness(texts).of(0, 5)).toEqual([]);
    },
  );

  it('knows no text beyond the last', () => {
    expect(new TextLikeness(wishes).of(wishes.length, 5)).toEqual([]);
  });

  it('lists the same text in the order in which it stands', () => {
    const likeness = new TextLikeness(Array.from({ length: 500 }, () => 'Xin hồ bơi cho xã em'));
    const best = likeness.of(7, 5);
    expect(best.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    for (const { score } of best) expect(score).toBeCloseTo(1);
  });

  it('is the same both ways, from 0 to 1, and the same each time', () => {
    const one = new TextLikeness(wishes);
    const all = wishes.map((_, index) => one.of(index, wishes.length));
    expect(wishes.map((_, index) => new TextLikeness(wishes).of(index, wishes.length))).toEqual(all);
    for (const [from, others] of all.entries())
      for (const { index, score } of others) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(all[index]?.find((other) => other.index === from)?.score).toBeCloseTo(score);
      }
  });

  it('reads texts of 20,000 letters', () => {
    const long = ['a'.repeat(20_000), 'học bơi '.repeat(2500), ...wishes];
    expect(new TextLikeness(long).of(1, 1)[0]?.index).toBe(2);
  });
});

import { readPlanFile } from '../../src/programme/plan/plan-file.js';
import type { Plan } from '../../src/programme/plan/plan-format.js';
import { kienGiangFile } from './plan-files.js';

describe('the plan of Kiên Giang for 2019', () => {
  let plan: Plan;

  beforeAll(async () => {
    const checked = await readPlanFile(kienGiangFile);
    if ('mistakes' in checked) throw new Error(JSON.stringify(checked.mistakes, null, 2));
    plan = checked.plan;
  });

  it('names the month, its theme, its six slogans and the document that ordered it', () => {
    expect(plan.programme).toEqual({
      slug: 'thang-hanh-dong-2019',
      name: 'Tháng hành động vì trẻ em năm 2019',
      theme: 'Chung tay vì trẻ em nghèo, trẻ em dân tộc thiểu số',
      slogans: [
        'Chung tay vì trẻ em nghèo, trẻ em dân tộc thiểu số',
        'Không để trẻ em nào bị bỏ lại phía sau',
        'Tạo cơ hội phát triển bình đẳng cho mọi trẻ em',
        'Lắng nghe trẻ em bằng trái tim, bảo vệ trẻ em bằng hành động',
        'Mùa hè an toàn, lành mạnh cho mọi trẻ em',
        'Hãy gọi 111 để bảo vệ trẻ em',
      ],
      period: { start: '2019-06-01', end: '2019-06-30' },
      document: {
        number: '80/KH-UBND',
        date: '2019-05-14',
        title: 'Triển khai Tháng hành động vì trẻ em năm 2019 trên địa bàn tỉnh Kiên Giang',
        issuer: 'ubnd-tinh-kien-giang',
      },
      place: 'Kiên Giang',
    });
  });

  it('has the fifteen districts and cities, in the order of their official codes', () => {
    const districts = plan.units.filter(({ level }) => level === 'district');
    expect(districts.map(({ slug, gsoCode }) => [slug, gsoCode])).toEqual([
      ['ubnd-rach-gia', '899'],
      ['ubnd-ha-tien', '900'],
      ['ubnd-kien-luong', '902'],
      ['ubnd-hon-dat', '903'],
      ['ubnd-tan-hiep', '904'],
      ['ubnd-chau-thanh', '905'],
      ['ubnd-giong-rieng', '906'],
      ['ubnd-go-quao', '907'],
      ['ubnd-an-bien', '908'],
      ['ubnd-an-minh', '909'],
      ['ubnd-vinh-thuan', '910'],
      ['ubnd-phu-quoc', '911'],
      ['ubnd-kien-hai', '912'],
      ['ubnd-u-minh-thuong', '913'],
      ['ubnd-giang-thanh', '914'],
    ]);
    expect(plan.groups.find(({ slug }) => slug === 'ubnd-cac-huyen-thanh-pho')?.members).toEqual(
      districts.map(({ slug }) => slug),
    );
    expect(districts.filter(({ island }) => island).map(({ slug }) => slug)).toEqual([
      'ubnd-phu-quoc',
      'ubnd-kien-hai',
    ]);
    expect(districts.every(({ slug, aliases }) => aliases.includes(slug.replace('ubnd-', '')))).toBe(true);
    expect(new Set(districts.map(({ validTo }) => validTo))).toEqual(new Set(['2025-06-30']));
    expect(new Set(districts.flatMap(({ successors = [] }) => successors)).size).toBe(48);
  });

  it('knows An Biên with its office and what took its place', () => {
    expect(plan.units.find(({ slug }) => slug === 'ubnd-an-bien')).toEqual({
      slug: 'ubnd-an-bien',
      aliases: ['an-bien', 'UBND huyện An Biên'],
      name: 'Ủy ban nhân dân huyện An Biên',
      shortName: 'huyện An Biên',
      kind: 'peoples-committee',
      level: 'district',
      island: false,
      parent: 'ubnd-tinh-kien-giang',
      gsoCode: '908',
      region: 'U Minh Thượng',
      validTo: '2025-06-30',
      successors: ['xã An Biên', 'xã Tây Yên', 'xã Đông Thái'],
      officeName: 'Phòng LĐTBXH huyện An Biên',
    });
  });

  it('asks eleven agencies for one leader each: six are assigned, five requested', () => {
    expect(plan.seats.map(({ unit, mode }) => [unit, mode])).toEqual([
      ['so-gddt', 'assigned'],
      ['so-y-te', 'assigned'],
      ['ban-atgt-tinh', 'assigned'],
      ['so-vhtt', 'assigned'],
      ['so-tttt', 'assigned'],
      ['cong-an-tinh', 'assigned'],
      ['ban-tuyen-giao-tinh-uy', 'requested'],
      ['ubmttq-tinh', 'requested'],
      ['hoi-lhpn-tinh', 'requested'],
      ['hoi-nong-dan-tinh', 'requested'],
      ['tinh-doan', 'requested'],
    ]);
    expect(plan.seats.every(({ count, wording }) => count === 1 && wording.includes('01 đại diện'))).toBe(
      true,
    );
    expect(new Set(plan.seats.map(({ event }) => event))).toEqual(new Set(['dien-dan-tre-em-tinh-2019']));
  });

  it('has the launch on a fixed day in An Biên, with the venue open', () => {
    const launch = plan.events.find(({ slug }) => slug === 'le-phat-dong-tinh-2019');
    expect(launch).toMatchObject({
      kind: 'launch',
      level: 'province',
      status: 'fixed',
      start: '2019-05-31',
      end: '2019-05-31',
      place: 'huyện An Biên',
      host: 'ubnd-an-bien',
      chair: 'so-ldtbxh',
    });
    expect(launch).not.toHaveProperty('venue');
  });

  it('has the forum expected for two days in the Children’s House', () => {
    expect(plan.events.find(({ slug }) => slug === 'dien-dan-tre-em-tinh-2019')).toMatchObject({
      kind: 'forum',
      level: 'province',
      status: 'expected',
      start: '2019-06-18',
      end: '2019-06-19',
      venue: 'Nhà Thiếu nhi Kiên Giang',
      host: 'so-ldtbxh',
      chair: 'so-ldtbxh',
      coOrganizers: [
        'tinh-doan',
        'so-gddt',
        'so-y-te',
        'ban-atgt-tinh',
        'so-vhtt',
        'so-tttt',
        'cong-an-tinh',
      ],
    });
  });

  it('has the events of other levels without days, and no event for the month itself', () => {
    const others = plan.events.filter(({ level }) => level !== 'province');
    expect(others.map(({ slug, level, status, start }) => [slug, level, status, start])).toEqual([
      ['dien-dan-cap-huyen', 'district', 'unspecified', undefined],
      ['le-phat-dong-cap-huyen-xa', 'district-and-commune', 'optional', undefined],
      ['hop-mat-bieu-duong', 'district-and-commune', 'optional', undefined],
      ['dien-dan-quoc-gia-vi-2019', 'central', 'unspecified', undefined],
    ]);
    expect(plan.events).toHaveLength(6);
  });

  it('holds eighty obligations, four of them dated, one in doubt', () => {
    expect(plan.obligations).toHaveLength(80);
    const dated = plan.obligations.filter(({ due }) => due);
    expect(dated.map(({ subject, kind, addressees, due }) => [subject, kind, addressees, due])).toEqual([
      [
        'cac-so-ban-nganh-doan-the-cap-tinh',
        'issue-document',
        ['so-ldtbxh'],
        { before: '2019-05-27', strict: true, certainty: 'ambiguous' },
      ],
      ['cac-so-ban-nganh-doan-the-cap-tinh', 'report', ['so-ldtbxh'], { before: '2019-07-05', strict: true }],
      ['ubnd-cac-huyen-thanh-pho', 'plan', ['so-ldtbxh'], { before: '2019-05-27', strict: true }],
      ['ubnd-cac-huyen-thanh-pho', 'report', ['so-ldtbxh'], { before: '2019-07-05', strict: true }],
    ]);
  });

  it('leaves undated what the plan leaves undated: the delegations and the recommendations', () => {
    const undated = plan.obligations.filter(({ kind }) => /^send-(delegation|recommendations)$/.test(kind));
    expect(undated.map(({ subject, event, due }) => [subject, event, due])).toEqual([
      ['ubnd-cac-huyen-thanh-pho', 'dien-dan-tre-em-tinh-2019', undefined],
      ['ubnd-cac-huyen-thanh-pho', 'dien-dan-tre-em-tinh-2019', undefined],
    ]);
  });
});

import { Mail } from '../../src/core/mail/mail.entity.js';
import { SpokenAnswer } from '../../src/recommendations/answering/answer.entity.js';
import { Feedback, ProgressEntry } from '../../src/recommendations/following/following.entity.js';
import { UnitContacts } from '../../src/programme/unit-contacts.service.js';
import { errorsIn, wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { forum, World } from '../support/world.js';
import { forgetRecommendations, suggestTopics } from './asking.js';
import {
  all,
  answered,
  answersOf,
  approve,
  assign,
  at,
  commitmentsOf,
  deskList,
  health,
  promise,
  publication,
  publicList,
  publish,
  record,
  reload,
  taken,
  write,
} from './answering.js';

const anBienFeedback = `/events/${forum}/feedback/ubnd-an-bien`;

describe('from what children ask to what they are answered', () => {
  let world: World;
  let anBien: Browser;
  let rachGia: Browser;
  let committee: Browser;
  let other: Browser;
  let agency: Browser;
  let recorder: Browser;
  let visitor: Browser;
  beforeAll(async () => {
    world = await World.open();
    anBien = await world.signedIn('anBien');
    rachGia = await world.signedIn('rachGia');
    committee = await world.signedIn('committee');
    other = await world.signedIn('tinhDoan');
    agency = await world.signedIn('soYTe');
    recorder = await world.signedIn('baoVe');
    visitor = world.visitor();
    await world
      .get(UnitContacts)
      .save(health, 0, { name: 'Văn phòng', phone: '', email: 'so-y-te@so.example' });
  });
  beforeEach(() => suggestTopics(world));
  afterEach(async () => {
    await forgetRecommendations(world);
    world.setToday('2019-05-20T01:00:00Z');
  });
  afterAll(() => world.close());

  const words = async (browser: Browser, path: string) => wordsIn((await browser.get(path)).text);
  const asked = (texts: string[]) => taken(world, texts, { district: anBien, reader: committee });
  const one = async (text = 'Có phòng y tế ở trường em.') => (await asked([text]))[0]!;
  const given = async () => {
    const row = await one();
    await assign(committee, row);
    return row;
  };

  it('goes the whole way, and nothing is public before the committee publishes', async () => {
    const row = await given();
    expect(await reload(world, row)).toMatchObject({
      stage: 'assigned',
      leadSlug: health,
      countsFrom: '2019-05-20',
    });
    expect(await words(agency, deskList)).toContain('Điều 1');
    expect((await write(agency, row)).location).toBe(at(row.id));
    expect(await reload(world, row)).toMatchObject({ stage: 'submitted' });
    await approve(committee, row);
    expect(await reload(world, row)).toMatchObject({ stage: 'approved', publishedAt: null });
    await record(recorder, row);
    await promise(recorder, row);
    expect(await words(visitor, publicList)).not.toContain('Điều 1');
    expect((await visitor.get(`${publicList}/${row.id}`)).status).toBe(404);
    const [promised] = await commitmentsOf(world);
    await agency.submit(at(row.id), {}, `/commitments/${promised!.id}/confirmation`);
    expect(await words(committee, publication)).toContain('Mở phòng y tế ở 12 trường.');
    await publish(committee);
    expect(await reload(world, row)).toMatchObject({ stage: 'answered', outcome: 'continuing' });
    const page = await words(visitor, `${publicList}/${row.id}`);
    for (const shown of [
      answered.childText,
      answered.text,
      'Phó Giám đốc Sở Y tế',
      'Mở phòng y tế ở 12 trường.',
      '30/9/2019',
    ])
      expect(page).toContain(shown);
    expect(await words(visitor, publicList)).toContain('An Biên (24 em đồng ý)');
  });

  it('keeps a draft, and asks of what is handed in that it is whole', async () => {
    const row = await given();
    await write(agency, row, { next: 'save', childText: '', outcome: '' });
    expect((await answersOf(world))[0]).toMatchObject({ state: 'draft', text: answered.text });
    const bare = await write(agency, row, { text: '', childText: '', outcome: '' });
    expect(bare.status).toBe(422);
    expect(errorsIn(bare.text)).toEqual([
      'Nhập câu trả lời.',
      'Viết câu trả lời cho trẻ em: ngắn, dễ hiểu với em 11 tuổi.',
      'Chọn một trong ba nhóm kết quả.',
    ]);
    const causeless = await write(agency, row, { outcome: 'not-yet' });
    expect(errorsIn(causeless.text)).toEqual(['Nêu nguyên nhân và giải pháp đề xuất.']);
    expect(causeless.text).toContain(answered.childText);
  });

  it('lets two people read each answer, and returns one with what is to be mended', async () => {
    const row = await given();
    await write(committee, row);
    expect(await words(committee, at(row.id))).toContain('chờ một thành viên khác của Ban Tổ chức duyệt');
    const own = await committee.post(`${at(row.id)}/answer/approval`, { version: '1' });
    expect(own.status).toBe(409);
    expect(wordsIn(own.text)).toContain('Người đã gửi câu trả lời không tự duyệt được.');
    await committee.submit(at(row.id), { returnReason: 'Nêu rõ trường nào.' }, `${at(row.id)}/answer/return`);
    expect(await reload(world, row)).toMatchObject({ stage: 'assigned' });
    expect(await words(agency, at(row.id))).toContain('Nêu rõ trường nào.');
    await write(agency, row);
    await agency.submit(at(row.id), {}, `${at(row.id)}/answer/submission?_method=DELETE`);
    expect(await reload(world, row)).toMatchObject({ stage: 'assigned' });
    await write(agency, row);
    expect((await approve(other, row)).status).toBe(303);
  });

  it('publishes what was seen, once, and nothing that came in between', async () => {
    const [first, second] = await asked(['Có hồ bơi.', 'Có thư viện.']);
    for (const row of [first!, second!]) await assign(committee, row);
    await write(agency, first!);
    await approve(committee, first!);
    const seen = /name="seen" value="([^"]+)"/.exec((await committee.get(publication)).text)![1]!;
    await write(agency, second!);
    await approve(committee, second!);
    const stale = await committee.post(publication, { seen });
    expect(stale.status).toBe(409);
    expect(await reload(world, first!)).toMatchObject({ publishedAt: null });
    const both = /name="seen" value="([^"]+)"/.exec(stale.text)![1]!;
    const answers = await Promise.all([
      committee.post(publication, { seen: both }),
      other.post(publication, { seen: both }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await all(world)).map(({ stage }) => stage)).toEqual(['answered', 'answered']);
  });

  it('refuses an answer after publication, whoever sends it', async () => {
    const row = await given();
    await write(agency, row);
    await approve(committee, row);
    await publish(committee);
    const late = await agency.postFiles(
      `${at(row.id)}/answer?_method=PUT`,
      { ...answered, version: '3', next: 'save' },
      {},
    );
    expect(late.status).toBe(409);
    expect(wordsIn(late.text)).toContain('Việc này không làm được ở bước hiện nay của khuyến nghị.');
    const said = await recorder.post(`${at(row.id)}/spoken?_method=PUT`, {
      version: '0',
      speaker: 'Sở',
      said: 'Vâng.',
    });
    expect(said.status).toBe(303);
    await publish(committee);
    const again = await recorder.post(`${at(row.id)}/spoken?_method=PUT`, {
      version: '1',
      speaker: 'Sở',
      said: 'Không.',
    });
    expect(again.status).toBe(409);
    expect((await world.database.of(SpokenAnswer).find())[0]?.text).toBe('Vâng.');
  });

  it('passes on with a reason, a target and who decided', async () => {
    const row = await given();
    const action = `${at(row.id)}/passing-on`;
    const bare = await agency.submit(at(row.id), { lead: 'so-gddt' }, action);
    expect(errorsIn(bare.text)).toEqual(['Nhập lý do chuyển.', 'Nhập người quyết định chuyển.']);
    const nowhere = await agency.submit(
      at(row.id),
      { lead: 'ubnd-rach-gia', reason: 'x', decidedBy: 'y' },
      action,
    );
    expect(nowhere.status).toBe(422);
    const told = { lead: 'so-gddt', reason: 'Thuộc ngành giáo dục.', decidedBy: 'Phó Giám đốc Sở Y tế' };
    expect((await agency.submit(at(row.id), told, action)).location).toBe(deskList);
    expect(await reload(world, row)).toMatchObject({ leadSlug: 'so-gddt', stage: 'assigned' });
    expect((await agency.get(at(row.id))).status).toBe(404);
    const history = await words(committee, at(row.id));
    for (const kept of ['Thuộc ngành giáo dục.', 'Phó Giám đốc Sở Y tế']) expect(history).toContain(kept);
  });

  it('gives matters of a commune or district to the district itself, and of no other', async () => {
    const row = await one();
    const district = { lead: 'ubnd-an-bien' };
    expect((await assign(committee, row, district)).status).toBe(422);
    await committee.submit(at(row.id), { level: 'commune' }, `${at(row.id)}/topic?_method=PUT`);
    expect((await assign(committee, row, { lead: 'ubnd-rach-gia' })).status).toBe(422);
    expect((await assign(committee, row, district)).status).toBe(303);
    expect((await write(anBien, row)).status).toBe(303);
    expect(await reload(world, row)).toMatchObject({ stage: 'submitted', leadSlug: 'ubnd-an-bien' });
  });

  it('sends on what is beyond the province, and takes it back', async () => {
    const row = await one();
    const path = `${at(row.id)}/sending-on`;
    expect(errorsIn((await committee.submit(at(row.id), {}, path)).text)).toEqual(['Nhập lý do.']);
    await committee.submit(at(row.id), { sendOnReason: 'Chương trình học do Bộ quy định.' }, path);
    expect(await reload(world, row)).toMatchObject({ stage: 'national', level: 'province' });
    expect(await words(committee, `${deskList}?stage=national`)).toContain('Điều 1');
    await committee.submit(at(row.id), {}, `${path}?_method=DELETE`);
    expect(await reload(world, row)).toMatchObject({ stage: 'open', level: 'province' });
  });

  it('takes shares of units that answer beside the lead', async () => {
    const row = await one();
    await assign(committee, row, { lead: 'so-gddt', with: [health] });
    expect(await words(agency, deskList)).toContain('Điều 1');
    const action = `${at(row.id)}/share?_method=PUT`;
    await agency.submit(at(row.id), { share: 'Sở Y tế cử cán bộ.' }, action);
    expect(await words(committee, at(row.id))).toContain('Sở Y tế cử cán bộ.');
    const stale = await agency.post(action, { unit: health, version: '1', share: 'Khác.' });
    expect(stale.status).toBe(409);
    const writing = await agency.postFiles(
      `${at(row.id)}/answer?_method=PUT`,
      { ...answered, version: '0', next: 'save' },
      {},
    );
    expect(writing.status).toBe(403);
  });

  it('lets the unit confirm a promise, or say how it should be worded', async () => {
    const row = await given();
    await promise(recorder, row);
    const [first] = await commitmentsOf(world);
    const objection = `/commitments/${first!.id}/objection`;
    expect(errorsIn((await agency.submit(objection)).text)).toEqual(['Nhập lời đúng hoặc lý do.']);
    await agency.submit(objection, { objection: 'Chỉ 10 trường.' });
    expect((await commitmentsOf(world))[0]).toMatchObject({ state: 'disputed' });
    await write(agency, row);
    await approve(committee, row);
    await publish(committee);
    expect(await words(visitor, `${publicList}/${row.id}`)).not.toContain('Mở phòng y tế ở 12 trường.');
    expect((await commitmentsOf(world))[0]?.publishedAt).toBeNull();
    await recorder.submit(`/commitments/${first!.id}`, { promise: 'Mở phòng y tế ở 10 trường.' });
    expect((await commitmentsOf(world))[0]).toMatchObject({ state: 'recorded', objection: '' });
    expect((await anBien.post(`/commitments/${first!.id}/confirmation`, { version: '3' })).status).toBe(404);
    await agency.submit(at(row.id), {}, `/commitments/${first!.id}/confirmation`);
    await publish(committee);
    expect(await words(visitor, `${publicList}/${row.id}`)).toContain('Mở phòng y tế ở 10 trường.');
    expect((await recorder.submit(`/commitments/${first!.id}`, { promise: 'Không gì cả.' })).status).toBe(
      409,
    );
  });

  it('follows what becomes of it, in the three classes of the Ministry', async () => {
    const row = await given();
    await promise(recorder, row);
    const [first] = await commitmentsOf(world);
    await committee.submit(at(row.id), {}, `/commitments/${first!.id}/confirmation`);
    await write(agency, row);
    await approve(committee, row);
    await publish(committee);
    world.setToday('2019-08-20T01:00:00Z');
    const entry = {
      ...{ 'day-day': '19', 'day-month': '8', 'day-year': '2019', progress: 'Đã mở 12 phòng.' },
      ...{ progressOutcome: 'met', commitment: first!.id, done: 'yes' },
    };
    const ahead = await agency.submit(at(row.id), { ...entry, 'day-day': '21' }, `${at(row.id)}/progress`);
    expect(errorsIn(ahead.text)).toEqual(['Ngày không thể ở sau hôm nay.']);
    await agency.submit(at(row.id), entry, `${at(row.id)}/progress`);
    expect((await commitmentsOf(world))[0]?.doneOn).toBe('2019-08-19');
    const before = await words(visitor, `${publicList}/${row.id}`);
    expect(before).not.toContain('Đã mở 12 phòng.');
    expect(before).not.toContain('đã thực hiện ngày');
    await publish(committee);
    const after = await words(visitor, `${publicList}/${row.id}`);
    for (const shown of ['Đã mở 12 phòng.', 'đã thực hiện ngày 19/8/2019', 'đã được đáp ứng, thực hiện'])
      expect(after).toContain(shown);
    expect((await world.database.of(ProgressEntry).find())[0]?.publishedAt).not.toBeNull();
  });

  it('leads the recorder from one question to the next that is not written down', async () => {
    const first = await given();
    const dialogue = `/events/${forum}/dialogue`;
    expect(await words(recorder, dialogue)).toContain(`Ghi câu tiếp theo: ${first.number}. ${first.title}`);
    await record(recorder, first);
    expect(await words(recorder, dialogue)).not.toContain('Ghi câu tiếp theo');
    expect((await recorder.get(at(first.id))).text).toContain(`href="${dialogue}"`);
  });

  it('brings answers back to the children, and "not enough" opens them again and reaches the agency', async () => {
    const row = await given();
    await write(agency, row);
    await approve(committee, row);
    expect(await words(anBien, anBienFeedback)).toContain('Chưa có câu trả lời nào được công bố');
    await publish(committee);
    expect(await words(anBien, anBienFeedback)).toContain(answered.childText);
    expect((await rachGia.get(anBienFeedback)).status).toBe(404);
    expect(await words(rachGia, `/events/${forum}/feedback/ubnd-rach-gia`)).not.toContain(answered.childText);
    expect(await words(anBien, '/desk')).toContain('1 câu trả lời đã công bố chưa chuyển');
    expect(await words(rachGia, '/desk')).not.toContain('chưa chuyển');
    const early = await anBien.post(`${anBienFeedback}/verdicts`, {
      recommendation: row.id,
      round: '1',
      verdict: 'enough',
      note: '',
    });
    expect(early.status).toBe(409);
    const day = { 'deliveredOn-day': '20', 'deliveredOn-month': '5', 'deliveredOn-year': '2019' };
    await anBien.submit(anBienFeedback, { ...day, way: 'school' }, `${anBienFeedback}/delivery`);
    expect(await world.database.of(Feedback).find()).toMatchObject([
      { way: 'school', round: 1, verdict: null },
    ]);
    expect(await words(anBien, '/desk')).not.toContain('chưa chuyển');
    const verdicts = `${anBienFeedback}/verdicts`;
    const bare = await anBien.submit(anBienFeedback, { verdict: 'not-enough', note: '' }, verdicts);
    expect(errorsIn(bare.text)).toEqual(['Ghi điều các em thấy còn thiếu.']);
    await anBien.submit(anBienFeedback, { verdict: 'not-enough', note: 'Các em hỏi khi nào.' }, verdicts);
    expect(await reload(world, row)).toMatchObject({ stage: 'assigned', round: 2, countsFrom: '2019-05-20' });
    expect(await words(agency, at(row.id))).toContain('Các em hỏi khi nào.');
    const mails = await world.database.of(Mail).findBy({ kind: 'answer-reopened' });
    expect(mails).toMatchObject([{ toAddress: 'so-y-te@so.example' }]);
    expect(mails[0]?.state).not.toBe('draft');
    expect(await words(visitor, `${publicList}/${row.id}`)).toContain('đang trả lời lại');
    expect(await words(committee, '/desk')).toContain('Theo dõi 1 khuyến nghị phải trả lời lại');
    expect(await words(committee, `${deskList}?stage=reopened`)).toContain(row.title);
    expect(await words(visitor, `${publicList}/${row.id}`)).toContain(answered.childText);
    await write(agency, row, { childText: 'Tháng 9 các em sẽ có phòng y tế.' });
    await approve(committee, row);
    await publish(committee);
    expect((await answersOf(world)).map(({ round, publishedAt }) => [round, publishedAt !== null])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(await words(anBien, anBienFeedback)).toContain('1 câu trả lời chưa chuyển tới các em');
  });

  it('counts working days, explains them, and gives more time for a reason', async () => {
    const row = await given();
    expect(await words(committee, at(row.id))).toContain('15 ngày làm việc, tính từ sau ngày 19/6/2019');
    const until = { 'until-day': '31', 'until-month': '7', 'until-year': '2019' };
    const action = `${at(row.id)}/extensions`;
    const bare = await committee.submit(at(row.id), until, action);
    expect(errorsIn(bare.text)).toEqual(['Nhập lý do gia hạn.']);
    await committee.submit(at(row.id), { ...until, extensionReason: 'Chờ dự toán.' }, action);
    const page = await words(agency, at(row.id));
    expect(page).toContain('Trả lời chậm nhất ngày 31/7/2019');
    expect(page).toContain('Đã gia hạn; hạn trước là 10/7/2019.');
    world.setToday('2019-07-20T01:00:00Z');
    expect(await words(committee, `${deskList}?stage=late`)).toContain(
      'Không có khuyến nghị nào như bạn tìm.',
    );
    world.setToday('2019-08-01T01:00:00Z');
    expect(await words(committee, `${deskList}?stage=late`)).toContain('Điều 1');
  });
});

import { Activity } from '../../src/core/activity/activity.entity.js';
import { Representative } from '../../src/representatives/representative.entity.js';
import { RepresentativeRows } from '../../src/representatives/representative-rows.service.js';
import { SeatInvitations } from '../../src/representatives/seat-invitations.service.js';
import { AgendaLinks } from '../../src/schedule/reading/agenda-links.service.js';
import { AgendaLink, DiscussionGroup, ScheduleItem } from '../../src/schedule/schedule.entity.js';
import { wordsIn } from '../delegates/people.js';
import type { Browser } from '../support/browser.js';
import { converted, forgetPapers, pdfText } from '../support/papers.js';
import { Records } from '../support/records.js';
import { forum, World } from '../support/world.js';
import { describeWithTool } from '../tools.js';

const schedule = `/events/${forum}/schedule`;
const agendas = `/events/${forum}/agendas`;
const canary = 'CANARY';

describe('what is handed out of a schedule', () => {
  let world: World;
  let committee: Browser;
  let anBien: Browser;
  let rachGia: Browser;
  let soYTe: Browser;
  let visitor: Browser;
  beforeAll(async () => {
    world = await World.open();
    committee = await world.signedIn('committee');
    anBien = await world.signedIn('anBien');
    rachGia = await world.signedIn('rachGia');
    soYTe = await world.signedIn('soYTe');
    visitor = world.visitor();
    await prepare();
  });
  afterAll(async () => {
    await world.close();
    forgetPapers();
  });

  const words = async (browser: Browser, path: string) => wordsIn((await browser.get(path)).text);
  const paper = async (kind: string, format = 'pdf') =>
    (await committee.post(`${schedule}/papers`, { kind, format })).bytes;
  const leader = () => world.database.of(Representative).findOneByOrFail({ unitSlug: 'so-y-te' });

  /** The template with children of An Biên in groups, a confirmed leader, and a note that nobody outside may read. */
  async function prepare(): Promise<void> {
    const records = new Records(world);
    for (let index = 0; index < 7; index++)
      await records.addressOf({ path: '/delegates/:id' }, 'ubnd-an-bien');
    const key = { eventSlug: forum, unitSlug: 'so-y-te', number: 1 };
    await world.get(SeatInvitations).invite(forum, [key]);
    const place = await world.get(RepresentativeRows).get(key);
    await world.database.housekeeping('test.leader', () =>
      world.database
        .of(Representative)
        .update({ id: place.id }, { state: 'confirmed', name: 'Lê Thị Lãnh Đạo', title: 'Phó Giám đốc' }),
    );
    await committee.post(`${schedule}/beginning`);
    await committee.post(`/events/${forum}/groups/spread`);
    const dialogue = await world.database.of(ScheduleItem).findOneByOrFail({ kind: 'dialogue' });
    await committee.post(`/schedule-items/${dialogue.id}/turns?_method=PUT`, {
      ...{
        version: String(dialogue.version),
        askMinutes: '2',
        answerMinutes: '5',
        unit: ['so-y-te'],
        order: ['1'],
      },
    });
    await committee.post(`${schedule}/items`, {
      ...{ title: `${canary} giữ chỗ`, kind: 'rest', blocker: 'yes', day: '1', start: '6h', end: '6h30' },
      ...{ version: '0', committeeNote: `${canary} chìa khóa` },
    });
    await committee.submit(`${schedule}/releases/new`, { name: 'Bản gửi các đoàn' }, `${schedule}/releases`);
  }

  describeWithTool(['pdftotext', 'soffice'], 'on paper', () => {
    it('is the programme in official form, with each time, and nothing of the committee’s own', async () => {
      const items = (await world.database.of(ScheduleItem).find()).filter(({ isBlocker }) => !isBlocker);
      for (const text of [
        pdfText(await paper('programme')),
        pdfText(converted(await paper('programme', 'docx'), 'docx')),
      ]) {
        const line = text.replaceAll(/\s+/g, ' ');
        for (const told of [
          'CHƯƠNG TRÌNH',
          'Độc lập - Tự do - Hạnh phúc',
          'Phiên bản 1',
          'Người thực hiện',
          '07 giờ 00',
        ])
          expect(line).toContain(told);
        const flat = text.replaceAll(/\s+/g, '');
        for (const { title } of items) expect(flat).toContain(title.split(' ').slice(0, 3).join(''));
        expect(text).not.toContain(canary);
        expect(text).not.toContain('Lê Thị Lãnh Đạo');
      }
    });

    it('is the committee’s run sheet, with notes and what keeps rooms free', async () => {
      const text = pdfText(await paper('run-sheet'));
      expect(text).toContain('KỊCH BẢN ĐIỀU HÀNH');
      expect(text.replaceAll(/\s+/g, ' ')).toMatch(/CANARY giữ/);
      expect(text).toContain('Lưu hành nội bộ');
    });

    it('is an agenda for each delegation, group and leader, and stays on record', async () => {
      expect(pdfText(await paper('units'))).toContain('Lịch của đoàn huyện An Biên');
      expect(pdfText(await paper('groups'))).toContain('Lịch của nhóm 6');
      const leaders = pdfText(await paper('leaders'));
      expect(leaders).toContain('Lịch của đại diện Sở Y tế');
      expect(leaders).toContain('111');
      expect(await world.database.of(Activity).countBy({ verb: 'export.schedule' })).toBeGreaterThan(4);
      expect((await committee.post(`${schedule}/papers`, { kind: 'x', format: 'pdf' })).status).toBe(422);
    });
  });

  it('shows an agenda to the committee and to its own unit, and to nobody else', async () => {
    const own = `${agendas}/unit/ubnd-an-bien`;
    expect(await words(anBien, own)).toContain('Lịch của đoàn huyện An Biên');
    expect((await committee.get(own)).status).toBe(200);
    expect((await rachGia.get(own)).status).toBe(404);
    expect((await visitor.get(own)).status).toBe(303);
    const { id } = await leader();
    expect(await words(soYTe, `${agendas}/place/${id}`)).toMatch(/09:30–09:37 Sở Y tế/);
    expect((await anBien.get(`${agendas}/place/${id}`)).status).toBe(404);
    const [group] = await world.database.of(DiscussionGroup).find();
    expect((await anBien.get(`${agendas}/group/${group!.id}`)).status).toBe(404);
    for (const odd of ['unit/khong-co', 'group/khong-co', 'place/khong-co', 'party/x'])
      expect((await anBien.get(`${agendas}/${odd}`)).status).toBe(404);
  });

  it('opens by a link until it is revoked, as a page and as a calendar', async () => {
    await anBien.submit(agendas, {}, `/events/${forum}/agenda-links`);
    const [link] = await world.database.of(AgendaLink).findBy({ subject: 'ubnd-an-bien' });
    const path = `/agenda/${world.get(AgendaLinks).tokenOf(link!)}`;
    const page = await visitor.get(path);
    expect(wordsIn(page.text)).toContain('Lịch của đoàn huyện An Biên');
    expect(page.text).not.toContain(canary);
    expect(page.headers.get('cache-control')).toContain('no-store');
    expect((await visitor.get(`${path}/calendar.ics`)).text).toContain('BEGIN:VEVENT');
    expect((await visitor.get(`/agenda/${'x'.repeat(43)}`)).status).toBe(404);
    const stranger = await rachGia.post(`/agenda-links/${link!.id}?_method=DELETE`);
    expect(stranger.status).toBe(404);
    expect((await visitor.get(path)).status).toBe(200);
    await anBien.post(`/agenda-links/${link!.id}?_method=DELETE`);
    expect((await visitor.get(path)).status).toBe(404);
    expect((await visitor.get(`${path}/calendar.ics`)).status).toBe(404);
  });

  it('keeps a unit’s last days in a calendar until the unit takes the address back', async () => {
    await anBien.submit('/obligations', {}, '/obligations/calendars/ubnd-an-bien');
    const [link] = await world.database.of(AgendaLink).findBy({ kind: 'deadlines' });
    const path = `/deadlines/${world.get(AgendaLinks).tokenOf(link!)}/calendar.ics`;
    const { text } = await visitor.get(path);
    expect(text).toContain('DTSTART;VALUE=DATE:20190526');
    expect(text).toContain('BEGIN:VALARM');
    expect((await visitor.get(path.replace('deadlines', 'agenda'))).status).toBe(404);
    expect((await rachGia.post('/obligations/calendars/ubnd-an-bien?_method=DELETE')).status).toBe(404);
    await anBien.post('/obligations/calendars/ubnd-an-bien?_method=DELETE');
    expect((await visitor.get(path)).status).toBe(404);
  });

  it('makes one link, however often it is asked for at once', async () => {
    const fields = { kind: 'unit', subject: 'ubnd-rach-gia' };
    await Promise.all([1, 2, 3, 4].map(() => committee.post(`/events/${forum}/agenda-links`, fields)));
    expect(await world.database.of(AgendaLink).countBy({ subject: 'ubnd-rach-gia' })).toBe(1);
  });

  it('gives a group’s calendar only what is for it or for everybody', async () => {
    const [first] = await world.database.of(DiscussionGroup).find({ order: { number: 'ASC' } });
    const all = (await visitor.get(`${schedule}/calendar.ics`)).text.match(/BEGIN:VEVENT/g)?.length ?? 0;
    const own =
      (await visitor.get(`${schedule}/calendar.ics?group=${first!.id}`)).text.match(/BEGIN:VEVENT/g)
        ?.length ?? 0;
    expect(own).toBeGreaterThan(5);
    expect(all - own).toBe(10);
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConsentStanding } from '../../src/consents/consent.entity.js';
import { drawForms } from '../../src/consents/drawing/draw-forms.js';
import type { FormSheet, FormStyle } from '../../src/consents/drawing/form-words.js';
import { currentWordings } from '../../src/consents/wordings.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { Delegate } from '../../src/delegates/delegate.entity.js';
import { Event } from '../../src/programme/event.entity.js';
import { Programme } from '../../src/programme/programme.entity.js';
import {
  anBienPath,
  child,
  emptyDelegations,
  fill,
  officer,
  registered,
  wordsIn,
} from '../delegates/people.js';
import { describeWithTool } from '../tools.js';
import type { Browser } from '../support/browser.js';
import { forum, World } from '../support/world.js';
import { consentsOf } from './papers.js';

const folder = mkdtempSync(join(tmpdir(), 'consent-forms-'));

function saved(pdf: Uint8Array): string {
  const file = join(folder, 'forms.pdf');
  writeFileSync(file, pdf);
  return file;
}

function textOf(pdf: Uint8Array): string {
  return execFileSync('pdftotext', ['-layout', saved(pdf), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
}

function pagesOf(pdf: Uint8Array): number {
  return Number(execFileSync('qpdf', ['--show-npages', saved(pdf)], { encoding: 'utf8' }));
}

function squaresOn(pdf: Uint8Array): string[] {
  execFileSync('pdftoppm', ['-r', '150', '-gray', saved(pdf), join(folder, 'page')]);
  const found = execFileSync('sh', ['-c', 'zbarimg -q --raw "$0"/page*.pgm; rm "$0"/page*.pgm', folder], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return found.trim().split('\n');
}

describeWithTool(['pdftotext', 'qpdf', 'pdftoppm', 'zbarimg'], 'the printed consent form', () => {
  let world: World;
  let district: Browser;
  beforeAll(async () => {
    world = await World.open();
    district = await world.signedIn('anBien');
    const contact = { contactPhone: '0297 3 000 000', office: 'Sở Lao động - Thương binh và Xã hội' };
    await world.database.housekeeping('test.contact', async () => {
      await world.database.of(Programme).createQueryBuilder().update().set(contact).execute();
      await world.database.of(Event).update({ slug: forum }, { venue: 'Nhà Thiếu nhi Kiên Giang' });
    });
  });
  beforeEach(() => emptyDelegations(world));
  afterAll(() => world.close());

  const print = async (path: string, browser = district): Promise<Uint8Array> => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(new URL(path, world.origin), {
      method: 'POST',
      headers: { cookie, origin: world.origin },
      body: new URLSearchParams({ formKey: 'one' }),
    });
    expect([path, answer.status, answer.headers.get('content-type')]).toEqual([path, 200, 'application/pdf']);
    return new Uint8Array(await answer.arrayBuffer());
  };
  const codeOf = async (delegateId: string) =>
    (await world.database.of(ConsentStanding).findOneByOrFail({ delegateId })).code ?? '';

  it('says who, when, where and what, with a box for each answer of two people, and whom to call', async () => {
    const id = await registered(district, anBienPath, child);
    const text = textOf(await print(`${consentsOf(id)}/form`));
    for (const words of [
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'PHIẾU ĐỒNG Ý', 'Danh Minh Hữu', '12/3/2006', 'Thị Út'],
      ...['huyện An Biên', '18–19/6/2019', 'Nhà Thiếu nhi Kiên Giang', 'NGƯỜI GIÁM HỘ', 'TRẺ EM'],
      ...['Cơ sở nuôi dưỡng', 'gọi 111', '0297 3 000 000', 'Không đồng ý việc nào, em vẫn'],
    ])
      expect(text).toContain(words);
    expect(text.match(/Đồng ý/g)?.length).toBeGreaterThanOrEqual(10);
    for (const { vi, purpose } of Object.values(currentWordings))
      if (purpose !== 'commitment') expect(text).toContain(vi.split(' ').slice(0, 5).join(' '));
  });

  it('leads by its square and by its code to the same person, and says nothing of them there', async () => {
    const id = await registered(district, anBienPath, child);
    const [square = ''] = squaresOn(await print(`${consentsOf(id)}/form`));
    const code = await codeOf(id);
    expect(square).toBe(`${world.config.publicUrl.origin}/consents/find?code=${code}`);
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    for (const typed of [code, code.toLowerCase().replace('-', ' ')])
      expect((await district.get(`/consents/find?code=${encodeURIComponent(typed)}`)).location).toBe(
        consentsOf(id),
      );
  });

  it("answers for another district's code as for one that is nobody's", async () => {
    const id = await registered(district, anBienPath, child);
    await print(`${consentsOf(id)}/form`);
    const stranger = await world.signedIn('rachGia');
    const code = await codeOf(id);
    const foreign = await stranger.get(`/consents/find?code=${code}`);
    const unknown = await stranger.get('/consents/find?code=0000-0000');
    expect([foreign.status, unknown.status]).toEqual([404, 404]);
    expect(wordsIn(foreign.text).replace(code, 'CODE')).toBe(
      wordsIn(unknown.text).replace('0000-0000', 'CODE'),
    );
    expect(wordsIn(unknown.text)).toContain('Không tìm thấy phiếu');
  });

  it('prints a whole delegation in one file, a page each, with the codes that stay', async () => {
    const ids = (await fill(district, anBienPath)).slice(0, 5);
    const pdf = await print(`${anBienPath}/consents/forms`);
    expect(pagesOf(pdf)).toBe(5);
    const codes = await Promise.all(ids.map(codeOf));
    expect(new Set(codes).size).toBe(5);
    expect(
      squaresOn(pdf)
        .map((square) => square.slice(-9))
        .sort(),
    ).toEqual([...codes].sort());
    await print(`${anBienPath}/consents/forms`);
    expect(await Promise.all(ids.map(codeOf))).toEqual(codes);
  });

  it('asks a child under seven nothing, and leaves a line for a birth date that is not known', async () => {
    const id = await registered(district, anBienPath, child);
    await world.database.housekeeping('test.young', () =>
      world.database.of(Delegate).update({ id }, { born: '2013-01-01' }),
    );
    expect(textOf(await print(`${consentsOf(id)}/form`))).not.toContain('tự ký hoặc viết tên');
  });

  it('is a commitment for officers, where the event wants one', async () => {
    const id = await registered(district, anBienPath, officer);
    const committee = await world.signedIn('committee');
    expect((await committee.post(`${consentsOf(id)}/form`)).status).toBe(409);
    const setup = `/setup/consents/${forum}`;
    await committee.submit(setup, { asksForCommitment: 'yes' }, setup);
    const text = textOf(await print(`${consentsOf(id)}/form`));
    await committee.submit(setup, {}, setup);
    for (const words of ['BẢN CAM KẾT BẢO VỆ TRẺ EM', 'Lê Văn Thuận', 'Tôi cam kết', 'NGƯỜI CAM KẾT'])
      expect(text).toContain(words);
  });

  it('leaves a trace of who printed it, and none for strangers', async () => {
    const id = await registered(district, anBienPath, child);
    await print(`${consentsOf(id)}/form`);
    const stranger = await world.signedIn('rachGia');
    expect((await stranger.post(`${consentsOf(id)}/form`)).status).toBe(404);
    const printed = await world.database.of(Activity).findBy({ verb: 'consent-form.print', subjectId: id });
    expect(printed.map(({ personId }) => personId)).toEqual([world.personIds.anBien]);
  });

  describe('as a drawing', () => {
    const style: FormStyle = {
      ...{ title: 'Phiếu đồng ý', madeAt: new Date('2019-05-20T01:00:00Z'), office: 'Sở LĐTBXH', year: 2019 },
      ...{ event: 'Diễn đàn trẻ em', dates: '18–19/6/2019', place: 'Rạch Giá', phone: '', versions: '1' },
    };
    const sheet: FormSheet = {
      ...{
        name: 'Danh Sóc',
        role: 'child',
        roleLabel: 'Trẻ em',
        born: '',
        unit: 'huyện An Biên',
        guardian: '',
      },
      questions: Object.values(currentWordings).map(({ vi: text }) => ({ text, asksChild: true })),
      ...{ code: 'ABCD-EFGH', address: 'http://x/consents/find?code=ABCD-EFGH' },
    };

    it('is sound, with its fonts inside', async () => {
      const file = saved(await drawForms({ sheets: [sheet], style }));
      expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax');
      const fonts = execFileSync('pdffonts', [file], { encoding: 'utf8' });
      expect(fonts.match(/Tinos\S* .* yes yes yes/g)?.length).toBeGreaterThanOrEqual(2);
    });

    it('takes two pages at most, however long the names', async () => {
      const long = {
        ...sheet,
        name: 'Nguyễn Phúc '.repeat(10).trim(),
        guardian: 'Tôn Nữ Thị '.repeat(10).trim(),
      };
      const wide = { ...style, event: 'Diễn đàn trẻ em '.repeat(12), place: 'Nhà Thiếu nhi '.repeat(28) };
      expect(pagesOf(await drawForms({ sheets: [long], style: wide }))).toBeLessThanOrEqual(2);
    });
  });
});

import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { ConsentFiles } from '../../src/consents/consent-scans.service.js';
import { ConsentScan } from '../../src/consents/consent.entity.js';
import { ScanSweep } from '../../src/consents/scan-sweep.js';
import { Activity } from '../../src/core/activity/activity.entity.js';
import { anBienPath, child, emptyDelegations, errorsIn, registered, wordsIn } from '../delegates/people.js';
import type { Browser, Upload } from '../support/browser.js';
import { World } from '../support/world.js';
import { badFiles, bytesOf, pdf, photo, png } from './scan-files.js';
import { consentsOf } from './papers.js';

describe('scans of signed papers', () => {
  let world: World;
  let district: Browser;
  let stranger: Browser;
  let id: string;
  beforeAll(async () => {
    world = await World.open();
    district = await world.signedIn('anBien');
    stranger = await world.signedIn('rachGia');
  });
  beforeEach(async () => {
    await emptyDelegations(world);
    id = await registered(district, anBienPath, child);
  });
  afterAll(() => world.close());

  const folder = () => world.get(ConsentFiles).folder;
  const onDisk = () => (existsSync(folder()) ? readdirSync(folder()).sort() : []);
  const action = () => `${consentsOf(id)}/scans`;
  const send = (scans: Upload | Upload[], browser = district) =>
    browser.submitFiles(consentsOf(id), {}, { action: action(), files: { scans } });
  const rows = () => world.database.of(ConsentScan).find({ order: { id: 'ASC' } });
  const open = (scan: string, browser = district) => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return fetch(new URL(`/consent-scans/${scan}/openings`, world.origin), {
      method: 'POST',
      headers: { cookie, origin: world.origin },
      body: new URLSearchParams({ formKey: 'one' }),
    });
  };

  it('are kept whole: several files at once, a PDF as it came, pictures drawn anew', async () => {
    const paper = pdf();
    const answer = await send([
      { name: 'phiếu.pdf', bytes: paper },
      { name: 'ảnh.jpg', bytes: await photo() },
      { name: 'ảnh.png', bytes: await png() },
    ]);
    expect([answer.status, answer.location]).toEqual([303, consentsOf(id)]);
    const kept = await rows();
    expect(kept.map(({ type }) => type).sort()).toEqual(['application/pdf', 'image/jpeg', 'image/jpeg']);
    expect(kept.every(({ addedById }) => addedById === world.personIds.anBien)).toBe(true);
    const asPdf = kept.find(({ type }) => type === 'application/pdf');
    expect(new Uint8Array(await (await open(asPdf?.id ?? '')).arrayBuffer())).toEqual(paper);
    expect(wordsIn((await district.get(consentsOf(id))).text)).toContain('PDF, 1 trang');
  });

  it('lose all that a camera notes, and stand upright', async () => {
    const before = await sharp(await photo()).metadata();
    expect([before.orientation, before.exif?.includes('CANARY')]).toEqual([6, true]);
    await send({ name: 'ảnh.jpg', bytes: await photo() });
    const bytes = Buffer.from(await (await open((await rows())[0]?.id ?? '')).arrayBuffer());
    const after = await sharp(bytes).metadata();
    expect([after.exif, after.orientation, after.width, after.height]).toEqual([
      undefined,
      undefined,
      40,
      60,
    ]);
    expect(bytes.includes('CANARY')).toBe(false);
  });

  it('cannot be read on the disk, where their names say nothing', async () => {
    await send({ name: 'CANARY Danh Minh Hữu.pdf', bytes: pdf('% CANARY Thị Út\n') });
    const [scan] = await rows();
    expect(onDisk()).toContain(`${scan?.id ?? ''}.scan`);
    for (const name of onDisk()) {
      const bytes = readFileSync(join(folder(), name));
      expect([bytes.includes('CANARY'), bytes.includes('%PDF')]).toEqual([false, false]);
    }
    const stored = JSON.stringify([await rows(), await world.database.of(Activity).find()]);
    expect(stored).not.toMatch(/CANARY|phiếu|Danh Minh Hữu/);
  });

  it('open by a POST that leaves a trace, to be saved and not to be run', async () => {
    await send({ name: 'a.pdf', bytes: pdf() });
    const [scan] = await rows();
    const answer = await open(scan?.id ?? '');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="ban-quet-/);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const opened = await world.database.of(Activity).findBy({ verb: 'consent-scan.open', subjectId: id });
    expect(opened.map(({ personId }) => personId)).toEqual([world.personIds.anBien]);
    expect((await district.get(`/consent-scans/${scan?.id ?? ''}/openings`)).status).toBe(404);
    expect(wordsIn((await district.get(`/delegates/${id}`)).text)).toContain('mở bản quét giấy đã ký');
  });

  it('stay closed to another district, to agencies and to visitors, who leave no trace of having opened', async () => {
    await send({ name: 'a.pdf', bytes: pdf() });
    const scan = (await rows())[0]?.id ?? '';
    const before = await world.database.of(Activity).countBy({ verb: 'consent-scan.open' });
    expect((await open(scan, stranger)).status).toBe(404);
    expect((await open(scan, await world.signedIn('soYTe'))).status).toBe(403);
    expect((await stranger.post(`/consent-scans/${scan}?_method=DELETE`)).status).toBe(404);
    const foreign = await stranger.postFiles(action(), {}, { scans: { name: 'a.pdf', bytes: pdf() } });
    expect([foreign.status, (await rows()).length]).toEqual([404, 1]);
    expect((await open(scan, world.visitor())).status).not.toBe(200);
    expect(await world.database.of(Activity).countBy({ verb: 'consent-scan.open' })).toBe(before);
  });

  it('are taken away with their file where they were put in the wrong place', async () => {
    await send({ name: 'a.pdf', bytes: pdf() });
    const scan = (await rows())[0]?.id ?? '';
    const answer = await district.submit(consentsOf(id), {}, `/consent-scans/${scan}`);
    expect([answer.status, await rows()]).toEqual([303, []]);
    expect(onDisk()).not.toContain(`${scan}.scan`);
    expect((await open(scan)).status).toBe(404);
  });

  it('are refused in a sentence where they are something else, and nothing of the form is kept', async () => {
    for (const [what, file, sentence] of await badFiles()) {
      const before = onDisk();
      const answer = await send([{ name: 'sound.pdf', bytes: pdf() }, file]);
      expect([what, answer.status]).toEqual([what, 422]);
      expect([what, errorsIn(answer.text)]).toEqual([what, [expect.stringContaining(sentence) as string]]);
      expect([what, await rows(), onDisk()]).toEqual([what, [], before]);
    }
  });

  it('are refused when they are empty, missing, too large or too many', async () => {
    const many = Array.from({ length: 9 }, () => ({ name: 'a.pdf', bytes: pdf() }));
    const large = new Uint8Array(10 * 1024 * 1024 + 1).fill(37);
    expect((await send([])).status).toBe(422);
    expect((await send({ name: 'a.pdf', bytes: bytesOf('') })).status).toBe(422);
    expect(errorsIn((await send({ name: 'a.pdf', bytes: large })).text).join()).toContain('10 MB');
    expect([413, 422]).toContain((await send(many)).status);
    expect(await rows()).toEqual([]);
  });

  it('that lost their row are swept, young ones and those in rows are not', async () => {
    await send({ name: 'a.pdf', bytes: pdf() });
    const kept = `${(await rows())[0]?.id ?? ''}.scan`;
    const hourAgo = new Date(Date.now() - 3_700_000);
    for (const name of ['old.scan', 'half.scan.part', 'young.scan']) writeFileSync(join(folder(), name), 'x');
    for (const name of ['old.scan', 'half.scan.part', kept])
      utimesSync(join(folder(), name), hourAgo, hourAgo);
    await world.get(ScanSweep).work();
    expect(onDisk()).toEqual(expect.arrayContaining([kept, 'young.scan']));
    expect(onDisk()).not.toEqual(expect.arrayContaining(['old.scan']));
    expect(onDisk()).not.toContain('half.scan.part');
  });

  it('go with their person', async () => {
    await send({ name: 'a.pdf', bytes: pdf() });
    const scan = (await rows())[0]?.id ?? '';
    await district.submit(`/delegates/${id}`, {}, `/delegates/${id}`);
    expect(await rows()).toEqual([]);
    const hourAgo = new Date(Date.now() - 3_700_000);
    utimesSync(join(folder(), `${scan}.scan`), hourAgo, hourAgo);
    await world.get(ScanSweep).work();
    expect(onDisk()).not.toContain(`${scan}.scan`);
  });

  it('whose file is gone say so, and leave no trace of an opening that did not happen', async () => {
    const lost = { id: 'aaaaaaaa-0000-4000-8000-000000000000', delegateId: id, addedAt: new Date() };
    await world.database.housekeeping('test.lost', () =>
      world.database.of(ConsentScan).insert({ ...lost, type: 'image/jpeg', pages: 1, bytes: 1 }),
    );
    expect((await open(lost.id)).status).toBe(409);
    expect(await world.database.of(Activity).countBy({ verb: 'consent-scan.open', subjectId: id })).toBe(0);
    expect((await rows()).map((row) => row.id)).toEqual([lost.id]);
  });
});

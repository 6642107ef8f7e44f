import { setTimeout as sleep } from 'node:timers/promises';
import { Mail } from '../../src/core/mail/mail.entity.js';
import { UnitContacts } from '../../src/programme/unit-contacts.service.js';
import { everybodyAgrees } from '../consents/agreeing.js';
import { MailServer } from '../core/mail/mail-servers.js';
import type { Browser } from '../support/browser.js';
import { World } from '../support/world.js';
import { anBienPath, fill } from './people.js';

describe('a decision about a delegation', () => {
  let server: MailServer;
  let world: World;
  let committee: Browser;
  let anBien: Browser;
  beforeAll(async () => {
    server = await MailServer.open();
    world = await World.open({ smtpUrl: server.url() });
    committee = await world.signedIn('committee');
    anBien = await world.signedIn('anBien');
    const contact = { name: 'Phòng LĐTBXH', phone: '', email: 'phong@an-bien.example' };
    await world.get(UnitContacts).save('ubnd-an-bien', 0, contact);
  });
  afterAll(async () => {
    await world.close();
    await server.close();
  });

  const arrived = async (count: number) => {
    for (let turn = 0; turn < 300 && server.arrived.length < count; turn += 1) await sleep(20);
    return server.arrived.map(({ mail }) => mail);
  };

  it('reaches the unit by mail, with the reason of a return and no name of a child', async () => {
    await fill(anBien, anBienPath);
    await anBien.submit(anBienPath, {}, `${anBienPath}/submission`);
    await committee.submit(anBienPath, { reason: 'Thiếu lớp của một em.' }, `${anBienPath}/return`);
    await everybodyAgrees(world);
    const [returned] = await arrived(1);
    expect(returned?.subject).toContain('cần sửa');
    expect(returned?.text).toContain('Thiếu lớp của một em.');
    expect(returned?.text).toContain(anBienPath);
    expect(returned?.text).not.toMatch(/Danh Minh Hữu|Thị Út/);
    await anBien.submit(anBienPath, {}, `${anBienPath}/submission`);
    const decided = await committee.submit(anBienPath, {}, `${anBienPath}/approval`);
    expect([decided.status, decided.text]).toEqual([303, '']);
    const [, approved] = await arrived(2);
    expect(approved?.subject).toContain('đã được duyệt');
  });

  it('is not told any more once the delegation stands elsewhere', async () => {
    server.onMail = () => ({ code: 451, text: 'later' });
    await world.database.housekeeping('test.again', () =>
      world.database.change(`UPDATE "mails" SET "state" = 'queued', "nextTryAt" = ? WHERE "kind" = ?`, [
        new Date(0).toISOString(),
        'delegation-returned',
      ]),
    );
    for (let turn = 0; turn < 400; turn += 1) {
      const [mail] = await world.database.of(Mail).findBy({ kind: 'delegation-returned' });
      if (mail?.state === 'suppressed') break;
      await sleep(25);
    }
    const [mail] = await world.database.of(Mail).findBy({ kind: 'delegation-returned' });
    expect(mail).toMatchObject({ state: 'suppressed', reason: 'not-wanted' });
  });
});

import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { MailKinds } from '../../../src/core/mail/mail-kinds.js';
import { Outbox } from '../../../src/core/mail/outbox.service.js';
import { writeMail } from '../../../views/mail/write-mail.js';
import { World } from '../../support/world.js';
import { describeWithTool } from '../../tools.js';

/** A mail server by other people, in another language. */
describeWithTool(['aiosmtpd'], 'a mail server of strangers', () => {
  let world: World;
  let server: ChildProcess;
  let heard = '';
  beforeAll(async () => {
    const port = await freePort();
    const handler = ['-c', 'aiosmtpd.handlers.Debugging', 'stdout'];
    server = spawn('aiosmtpd', ['-n', '-l', `127.0.0.1:${port}`, ...handler], {
      env: { ...process.env, PYTHONUNBUFFERED: '1' },
    });
    server.stdout?.on('data', (chunk: Buffer) => (heard += chunk.toString()));
    world = await World.open({ smtpUrl: new URL(`smtp://127.0.0.1:${port}`) });
    world.get(MailKinds).add({
      kind: 'test',
      label: 'mail.kind.seat-invitation',
      compose: ({ toName }) =>
        Promise.resolve(
          writeMail({
            subject: 'Mời cử đại diện lãnh đạo',
            greeting: `Kính gửi ${toName},`,
            parts: [{ kind: 'code', text: 'Mã:', code: 'ABCD-EFGH' }],
            signature: ['Ban Tổ chức'],
          }),
        ),
    });
  });
  afterAll(async () => {
    await world.close();
    server.kill();
    await once(server, 'exit');
  });

  it('takes our mails, headers and both halves', async () => {
    const id = await world.database.transaction('test.post', () =>
      world.get(Outbox).post({
        ...{ kind: 'test', subjectId: 'stranger', occasion: '' },
        to: { name: 'Sở Y tế', address: 'vanphong@so-y-te.example' },
      }),
    );
    for (let turn = 0; turn < 400 && (await world.get(Outbox).get(id)).state !== 'sent'; turn += 1) {
      await world.database.housekeeping('test.due', () =>
        world.database.change(`UPDATE "mails" SET "nextTryAt" = ? WHERE "state" = 'retrying'`, [
          new Date(0).toISOString(),
        ]),
      );
      await sleep(25);
    }
    expect(await world.get(Outbox).get(id)).toMatchObject({ state: 'sent' });
    for (const part of [
      `Message-ID: <${id}@kiengiang.example>`,
      'Auto-Submitted: auto-generated',
      'vanphong@so-y-te.example',
      'multipart/alternative',
      'text/plain',
      'text/html',
      'ABCD-EFGH',
    ])
      expect(heard).toContain(part);
  });
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import nodemailer from 'nodemailer';
import { readConfig } from '../src/core/config/config.js';
import { Database } from '../src/core/database/database.js';
import { MailKinds } from '../src/core/mail/mail-kinds.js';
import type { MailContents } from '../src/core/mail/mail-kinds.js';
import { MailWorker } from '../src/core/mail/mail-worker.js';
import { Mail } from '../src/core/mail/mail.entity.js';
import { Outbox } from '../src/core/mail/outbox.service.js';
import { createServer } from '../src/server.js';
import { writeMail } from '../views/mail/write-mail.js';
import { Child } from './child.js';
import { atLeast, median } from './figures.js';
import type { Figure, Group } from './figures.js';

const count = 400;
const repeats = 5;
const connections = 5;

/** Mails from the press of the button to the mail server, beside nodemailer alone with the same mails and connections. */
export const mails: Group = {
  name: 'mails',
  run: async () => {
    const sink = await Child.start<{ port: number }>('smtp-sink', []);
    const url = `smtp://127.0.0.1:${sink.ready.port}`;
    const folder = mkdtempSync(join(tmpdir(), 'chung-tay-bench-mails-'));
    const app = await start(folder, url);
    try {
      return [await handOver(app, url)];
    } finally {
      await app.close();
      await sink.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function handOver(app: NestFastifyApplication, url: string): Promise<Figure> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round <= repeats; round += 1) {
    const rates = [await ourRate(app, round), await bareRate(url)] as const;
    if (round === 0) continue;
    ours.push(rates[0]);
    bare.push(rates[1]);
  }
  return atLeast('mails/hand-over', median(ours), { of: median(bare), aim: 0.7 });
}

async function ourRate(app: NestFastifyApplication, round: number): Promise<number> {
  const database = app.get(Database);
  const outbox = app.get(Outbox, { strict: false });
  const ids = await database.transaction('bench.draft', async () => {
    const drafted: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const order = { kind: 'bench', subjectId: `${round}-${index}`, occasion: '' };
      drafted.push(await outbox.draft({ ...order, to: { name: 'Sở Y tế', address: 'a@so.example' } }));
    }
    return drafted;
  });
  const start = performance.now();
  await outbox.send(ids);
  await app.get(MailWorker, { strict: false }).work();
  while ((await database.of(Mail).countBy({ state: 'sent' })) < (round + 1) * count)
    await new Promise((resolve) => setTimeout(resolve, 5));
  return rate(start);
}

async function bareRate(url: string): Promise<number> {
  const transporter = nodemailer.createTransport({ url, pool: true, maxConnections: connections });
  const from = { name: 'Chung Tay', address: 'chung-tay@kiengiang.example' };
  const to = { name: 'Sở Y tế', address: 'a@so.example' };
  const start = performance.now();
  await Promise.all(
    Array.from({ length: count }, () => transporter.sendMail({ from, to, ...contents('Sở Y tế') })),
  );
  const reached = rate(start);
  transporter.close();
  return reached;
}

function contents(name: string): MailContents {
  return writeMail({
    subject: 'Mời cử đại diện lãnh đạo dự Diễn đàn trẻ em tỉnh Kiên Giang năm 2019',
    greeting: `Kính gửi ${name},`,
    parts: [
      { kind: 'text', text: 'Ban Tổ chức trân trọng đề nghị Quý cơ quan cử đại diện lãnh đạo.' },
      { kind: 'facts', facts: [['Thời gian', '18–19/6/2019']] },
      { kind: 'link', text: 'Mở trang trả lời', href: 'https://kiengiang.example/answer/abc' },
      { kind: 'code', text: 'Mã:', code: 'ABCD-EFGH' },
    ],
    signature: ['Ban Tổ chức'],
  });
}

function rate(start: number): number {
  return (count * 1000) / (performance.now() - start);
}

async function start(folder: string, smtpUrl: string): Promise<NestFastifyApplication> {
  const config = readConfig({
    CHUNG_TAY_MODE: 'production',
    MIGRATE: 'yes',
    DATA_FOLDER: folder,
    SECRET: 'a secret for the bench only, long enough',
    SENSITIVE_KEY: Buffer.alloc(32, 7).toString('base64'),
    SMTP_URL: smtpUrl,
    LOG_LEVEL: 'silent',
  });
  const app = await createServer(config);
  await app.init();
  app.get(MailKinds, { strict: false }).add({
    kind: 'bench',
    label: 'mail.kind.seat-invitation',
    compose: ({ toName }) => Promise.resolve(contents(toName)),
  });
  return app;
}

import { once } from 'node:events';
import { simpleParser } from 'mailparser';
import type { ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { SMTPServerOptions } from 'smtp-server';

export interface Arrived {
  to: string[];
  raw: string;
  mail: ParsedMail;
}

/** What a server says to a mail: taken, or a reply of its own. */
export type Verdict = 'take' | { code: number; text: string } | 'drop-after-data' | 'hang';

/** A real mail server on a port of its own, which does as it is told. */
export class MailServer {
  readonly arrived: Arrived[] = [];
  /** To each recipient. */
  onRecipient: (address: string) => Verdict = () => 'take';
  /** To each whole mail. */
  onMail: (arrived: Arrived) => Verdict = () => 'take';
  private readonly server: SMTPServer;

  private constructor(options: SMTPServerOptions) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: options.onAuth ? [] : ['AUTH'],
      hideSTARTTLS: !options.onAuth,
      closeTimeout: 100,
      ...options,
      onRcptTo: ({ address }, _session, answer) => {
        reply(this.onRecipient(address), answer);
      },
      onData: (stream, session, answer) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => void chunks.push(chunk));
        stream.on('end', () => void this.receive(Buffer.concat(chunks), session.envelope.rcptTo, answer));
      },
    });
    this.server.on('error', () => undefined);
  }

  static async open(options: SMTPServerOptions = {}): Promise<MailServer> {
    const opened = new MailServer(options);
    opened.server.listen(0, '127.0.0.1');
    await once(opened.server.server, 'listening');
    return opened;
  }

  url(query = ''): URL {
    const address = this.server.server.address() as { port: number };
    return new URL(`smtp://127.0.0.1:${address.port}/${query}`);
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.server.close(resolve);
    });
  }

  private async receive(
    bytes: Buffer,
    to: { address: string }[],
    answer: (error?: Error | null) => void,
  ): Promise<void> {
    const mail = await simpleParser(bytes);
    const arrived = { to: to.map(({ address }) => address), raw: bytes.toString('utf8'), mail };
    const verdict = this.onMail(arrived);
    if (verdict === 'take' || verdict === 'drop-after-data') this.arrived.push(arrived);
    if (verdict === 'drop-after-data') this.hangUp();
    else reply(verdict, answer);
  }

  private hangUp(): void {
    for (const connection of this.server.connections as Set<{ _socket: { destroy: () => void } }>)
      connection._socket.destroy();
  }
}

function reply(verdict: Verdict, answer: (error?: Error | null) => void): void {
  if (verdict === 'hang') return;
  if (typeof verdict === 'string') answer();
  else answer(Object.assign(new Error(verdict.text), { responseCode: verdict.code }));
}

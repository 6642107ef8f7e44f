import type { JSX } from 'preact';
import type { MailBody, MailPart } from './mail-body.js';

const sea = '#0b4f8a';
const font = "'Be Vietnam Pro', 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** Mail programs read neither style sheets nor scripts: what it looks like stands beside what it says, and nothing is fetched from elsewhere. */
export function MailHtml({ subject, greeting, parts, signature }: MailBody) {
  return (
    <html lang="vi">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body style={{ margin: '0', background: '#f3f6f9', fontFamily: font, color: '#1b1f24' }}>
        <div style={{ maxWidth: '600px', margin: '0 auto', padding: '16px' }}>
          <div style={{ borderTop: `6px solid ${sea}`, background: '#ffffff', padding: '20px 24px' }}>
            <h1 style={{ fontSize: '20px', lineHeight: '1.35', margin: '0 0 16px', color: sea }}>
              {subject}
            </h1>
            <Paragraph text={greeting} />
            {parts.map((part, index) => (
              <Part key={index} part={part} />
            ))}
          </div>
          <p style={{ fontSize: '13px', lineHeight: '1.5', color: '#505a64', padding: '0 24px' }}>
            {signature.map((line) => (
              <span key={line}>
                {line}
                <br />
              </span>
            ))}
          </p>
        </div>
      </body>
    </html>
  );
}

function Part({ part }: { part: MailPart }): JSX.Element {
  if (part.kind === 'text') return <Paragraph text={part.text} />;
  if (part.kind === 'facts') return <Facts facts={part.facts} />;
  return part.kind === 'link' ? <Link {...part} /> : <Code {...part} />;
}

function Paragraph({ text }: { text: string }) {
  return (
    <p style={{ fontSize: '16px', lineHeight: '1.5', margin: '0 0 14px', whiteSpace: 'pre-line' }}>{text}</p>
  );
}

function Facts({ facts }: { facts: [string, string][] }) {
  return (
    <table role="presentation" style={{ borderCollapse: 'collapse', margin: '0 0 14px', fontSize: '16px' }}>
      {facts.map(([name, value]) => (
        <tr key={name}>
          <td style={{ padding: '4px 16px 4px 0', color: '#505a64', verticalAlign: 'top' }}>{name}</td>
          <td style={{ padding: '4px 0', whiteSpace: 'pre-line' }}>{value}</td>
        </tr>
      ))}
    </table>
  );
}

function Link({ text, href }: { text: string; href: string }) {
  return (
    <p style={{ margin: '0 0 18px' }}>
      <a
        href={href}
        style={{
          display: 'inline-block',
          background: sea,
          color: '#ffffff',
          padding: '12px 20px',
          fontSize: '16px',
          fontWeight: '600',
          textDecoration: 'none',
        }}
      >
        {text}
      </a>
      <br />
      <span style={{ fontSize: '13px', color: '#505a64', wordBreak: 'break-all' }}>{href}</span>
    </p>
  );
}

function Code({ text, code }: { text: string; code: string }) {
  return (
    <p style={{ fontSize: '16px', margin: '0 0 14px' }}>
      {text}
      <br />
      <strong style={{ fontFamily: 'Consolas, monospace', fontSize: '22px', letterSpacing: '1px' }}>
        {code}
      </strong>
    </p>
  );
}

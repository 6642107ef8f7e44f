import { isAbsolute, join } from 'node:path';
import { projectRoot } from './project-root.js';
import { SettingsReader } from './settings-reader.js';

export type Mode = 'production' | 'demonstration';

/** The settings of this process, read once from the environment; injected by this class. */
export abstract class Config {
  abstract readonly mode: Mode;
  abstract readonly host: string;
  abstract readonly port: number;
  /** Where people reach the server; https makes cookies Secure. */
  abstract readonly publicUrl: URL;
  /** Null: the embedded SQLite file in the data folder. */
  abstract readonly databaseUrl: string | null;
  abstract readonly dataFolder: string;
  /** Whether a start brings the database up to date by itself; otherwise it refuses an old one. */
  abstract readonly migrate: boolean;
  /** Signs what leaves the server; 32 letters or more. */
  abstract readonly secret: string;
  /** 32 bytes that encrypt health notes and print files; never in the database or its backups. */
  abstract readonly sensitiveKey: Buffer;
  /** The mail server, with login and options; null: mails are written as files into the data folder. */
  abstract readonly smtpUrl: URL | null;
  /** The address from which mails come. */
  abstract readonly mailFrom: string;
  /** Address of the one proxy whose forwarded headers count. */
  abstract readonly trustedProxy: string | null;
  abstract readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

export type Environment = Record<string, string | undefined>;

/** Throws one `ConfigMistakes` that names every wrong variable. */
export function readConfig(environment: Environment): Config {
  const settings = new SettingsReader(environment);
  const port = settings.integer('PORT', 3000, { min: 0, max: 65_535 });
  const mode = settings.choice('CHUNG_TAY_MODE', ['production', 'demonstration'], 'production');
  const publicUrl = settings.url('PUBLIC_URL', `http://localhost:${port}`, ['http:', 'https:']);
  const config: Config = {
    mode,
    port,
    host: settings.text('HOST', mode === 'production' ? '0.0.0.0' : 'localhost'),
    publicUrl,
    databaseUrl: settings.optionalUrl('DATABASE_URL', ['postgres:', 'postgresql:'])?.href ?? null,
    dataFolder: absolute(settings.text('DATA_FOLDER', 'data')),
    migrate: settings.choice('MIGRATE', ['yes', 'no'], mode === 'production' ? 'no' : 'yes') === 'yes',
    secret: settings.secret('SECRET', 32),
    sensitiveKey: settings.key('SENSITIVE_KEY', 32),
    smtpUrl: settings.optionalUrl('SMTP_URL', ['smtp:', 'smtps:']),
    mailFrom: settings.email('MAIL_FROM', `chung-tay@${mailHost(publicUrl)}`),
    trustedProxy: settings.optional('TRUSTED_PROXY'),
    logLevel: settings.choice('LOG_LEVEL', ['silent', 'error', 'warn', 'info', 'debug'], 'info'),
  };
  settings.finish();
  return config;
}

/** A name with a dot, as addresses have; on one PC there is none. */
function mailHost({ hostname }: URL): string {
  return hostname.includes('.') ? hostname : `${hostname}.localdomain`;
}

function absolute(folder: string): string {
  return isAbsolute(folder) ? folder : join(projectRoot, folder);
}

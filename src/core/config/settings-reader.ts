import { readFileSync } from 'node:fs';
import { isEmailAddress } from '../mail/email-address.js';
import type { Environment } from './config.js';

/** Thrown once for all wrong variables; its message is meant for the administrator. */
export class ConfigMistakes extends Error {
  constructor(readonly mistakes: string[]) {
    super(`The configuration is not right:\n${mistakes.map((mistake) => `  - ${mistake}`).join('\n')}`);
  }
}

/** Reads variables one by one, gathers what is wrong and tells it all in `finish`. Each may also stand in a file: `NAME_FILE`. */
export class SettingsReader {
  private readonly mistakes: string[] = [];

  constructor(private readonly environment: Environment) {}

  text(name: string, byDefault: string): string {
    return this.optional(name) ?? byDefault;
  }

  optional(name: string): string | null {
    const file = this.environment[`${name}_FILE`];
    const value = file ? this.readFile(name, file) : this.environment[name];
    return value?.trim() ? value.trim() : null;
  }

  integer(name: string, byDefault: number, { min, max }: { min: number; max: number }): number {
    const text = this.optional(name);
    if (text === null) return byDefault;
    const value = Number(text);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    return this.mistake(`${name} must be a whole number from ${min} to ${max}`, byDefault);
  }

  choice<T extends string>(name: string, choices: readonly T[], byDefault: T): T {
    const text = this.optional(name) ?? byDefault;
    const choice = choices.find((one) => one === text);
    return choice ?? this.mistake(`${name} must be one of ${choices.join(', ')}`, byDefault);
  }

  url(name: string, byDefault: string, protocols: string[]): URL {
    return this.optionalUrl(name, protocols) ?? new URL(byDefault);
  }

  optionalUrl(name: string, protocols: string[]): URL | null {
    const text = this.optional(name);
    if (text === null) return null;
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return new URL(text);
    return this.mistake(`${name} must be an address that starts with ${protocols.join(' or ')}//`, null);
  }

  email(name: string, byDefault: string): string {
    const text = this.optional(name) ?? byDefault;
    if (isEmailAddress(text)) return text;
    return this.mistake(`${name} must be one e-mail address`, byDefault);
  }

  secret(name: string, minLength: number): string {
    const text = this.optional(name);
    if (text !== null && text.length >= minLength) return text;
    return this.mistake(`${name} (or ${name}_FILE) must hold at least ${minLength} random letters`, '');
  }

  key(name: string, bytes: number): Buffer {
    const key = Buffer.from(this.optional(name) ?? '', 'base64');
    if (key.length === bytes) return key;
    return this.mistake(`${name} (or ${name}_FILE) must hold ${bytes} random bytes in base64`, key);
  }

  finish(): void {
    if (this.mistakes.length > 0) throw new ConfigMistakes(this.mistakes);
  }

  private readFile(name: string, file: string): string | undefined {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      this.mistakes.push(`${name}_FILE names a file that cannot be read: ${file}`);
      return undefined;
    }
  }

  private mistake<T>(text: string, instead: T): T {
    this.mistakes.push(text);
    return instead;
  }
}

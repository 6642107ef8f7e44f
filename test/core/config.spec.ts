import { readConfig } from '../../src/core/config/config.js';
import { ConfigMistakes } from '../../src/core/config/settings-reader.js';

const right = { SECRET: 'x'.repeat(32), SENSITIVE_KEY: Buffer.alloc(32, 1).toString('base64') };

describe('the configuration', () => {
  it('needs a secret and a key, and has a default for all else', () => {
    expect(readConfig(right)).toMatchObject({
      mode: 'production',
      port: 3000,
      host: '0.0.0.0',
      databaseUrl: null,
      migrate: false,
      logLevel: 'info',
      trustedProxy: null,
    });
  });

  it('names every wrong variable in one message', () => {
    const wrong = {
      PORT: '70000',
      CHUNG_TAY_MODE: 'demo',
      DATABASE_URL: 'mysql://x',
      SECRET: 'short',
      SENSITIVE_KEY: 'AAAA',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'ftp://x',
    };
    const names = Object.keys(wrong);
    expect.assertions(names.length + 1);
    try {
      readConfig(wrong);
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigMistakes);
      for (const name of names) expect((error as ConfigMistakes).mistakes.join('\n')).toContain(name);
    }
  });

  it('reads a value from the file that NAME_FILE names, and says when it cannot', () => {
    expect(() => readConfig({ ...right, SECRET: undefined, SECRET_FILE: '/no/such/file' })).toThrow(
      'SECRET_FILE names a file that cannot be read',
    );
  });
});

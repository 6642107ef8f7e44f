import { Sensitive } from '../../src/core/secrets/sensitive.js';
import type { Config } from '../../src/core/config/config.js';

const withKey = (fill: number) => new Sensitive({ sensitiveKey: Buffer.alloc(32, fill) } as Config);

describe('sealed values', () => {
  const sensitive = withKey(1);

  it('open to what was sealed, and never look the same twice', () => {
    const [one, two] = [sensitive.seal('dị ứng tôm', 'place'), sensitive.seal('dị ứng tôm', 'place')];
    expect(one).not.toBe(two);
    expect([sensitive.open(one, 'place'), sensitive.open(two, 'place')]).toEqual([
      'dị ứng tôm',
      'dị ứng tôm',
    ]);
    expect(one).not.toContain('tôm');
  });

  it.each([
    ['in another place', (sealed: string) => sensitive.open(sealed, 'elsewhere')],
    ['with another key', (sealed: string) => withKey(2).open(sealed, 'place')],
    [
      'after a letter was changed',
      (sealed: string) =>
        sensitive.open(sealed.slice(0, -2) + (sealed.endsWith('AA') ? 'BB' : 'AA'), 'place'),
    ],
    ['when cut short', (sealed: string) => sensitive.open(sealed.slice(0, 20), 'place')],
  ])('do not open %s', (_how, open) => {
    expect(() => open(sensitive.seal('dị ứng tôm', 'place'))).toThrow();
  });
});

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';

/**
 * Nothing comes from elsewhere, nothing runs inline, no one frames us. On plain http (a hall's LAN) the browser
 * must not be sent to https, and needs its own origin in the referrer for the forms' origin check.
 */
export function secureHeaders(app: NestFastifyApplication, config: Config): void {
  const https = config.publicUrl.protocol === 'https:';
  app.useSecurityHeaders({
    contentSecurityPolicy: { useDefaults: false, directives: contentPolicy },
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  app.enableCsrfProtection({ trustedOrigins: [] });
}

/** For answers that are given before any hook runs, such as to an address that cannot be read. */
export function minimalHeaders(): Record<string, string> {
  const policy = Object.entries(contentPolicy).map(
    ([name, value]) => `${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)} ${value}`,
  );
  return {
    'content-security-policy': policy.join(';'),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  };
}

const contentPolicy = {
  defaultSrc: "'none'",
  scriptSrc: "'self'",
  styleSrc: "'self'",
  imgSrc: "'self'",
  fontSrc: "'self'",
  connectSrc: "'self'",
  formAction: "'self'",
  baseUri: "'none'",
  frameAncestors: "'none'",
  objectSrc: "'none'",
  manifestSrc: "'self'",
};

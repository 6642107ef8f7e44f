import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Config } from '../config/config.js';

export const sessionCookie = 'session';

interface Cookie {
  name: string;
  /** Letters, digits, dots, hyphens and underscores only. */
  value: string;
  /** Seconds; left out: until the browser is closed. */
  maxAge?: number;
}

/** Cookies of this product: HttpOnly, SameSite=Lax and, on https, Secure and bound to the host. */
@Injectable()
export class Cookies {
  private readonly secure: boolean;

  constructor(
    config: Config,
    private readonly host: HttpAdapterHost,
  ) {
    this.secure = config.publicUrl.protocol === 'https:';
  }

  /** Undefined also for what no browser would send. */
  get(request: FastifyRequest, name: string): string | undefined {
    const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
    const prefix = `${this.fullName(name)}=`;
    const value = pairs.find((pair) => pair.startsWith(prefix))?.slice(prefix.length);
    return value && /^[\w.-]{1,200}$/.test(value) ? value : undefined;
  }

  set(reply: FastifyReply, { name, value, maxAge }: Cookie): void {
    this.host.httpAdapter.setCookie(reply, this.fullName(name), value, { ...this.attributes, maxAge });
  }

  clear(reply: FastifyReply, name: string): void {
    this.host.httpAdapter.clearCookie(reply, this.fullName(name), this.attributes);
  }

  private get attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }

  private fullName(name: string): string {
    return this.secure ? `__Host-${name}` : name;
  }
}

import type { FastifyInstance } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import type { BrowserSessions } from './browser-sessions.js';

const NAME = 'throughline-session';
/** Sent by the console's own scripts. A form or a link of another site cannot send it. */
const CONSOLE_HEADER = 'x-throughline-console';
const ID = /^[A-Za-z0-9_-]{43}$/;
const HARMLESS = new Set(['GET', 'HEAD']);

/**
 * A request with the console's cookie is carried out under the session's token. One that changes something needs the
 * console's header too: a cookie alone is what another site could make a browser send. A token in the request wins.
 */
export function readSessionCookie(server: FastifyInstance, sessions: BrowserSessions): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const { headers, method } = request;
    if (headers.authorization === undefined && (HARMLESS.has(method) || fromConsole(headers))) {
      const id = sessionIdIn(headers);
      const token = id === null ? null : sessions.tokenOf(id);
      if (token !== null) headers.authorization = `Bearer ${token}`;
    }
    done();
  });
}

export const fromConsole = (headers: IncomingHttpHeaders): boolean => headers[CONSOLE_HEADER] === '1';

export function sessionIdIn({ cookie = '' }: IncomingHttpHeaders): string | null {
  for (const pair of cookie.split(';')) {
    const [name, value = ''] = pair.trim().split('=');
    if (name === NAME && ID.test(value)) return value;
  }
  return null;
}

/** Not readable by scripts, never sent by another site, and gone when the browser closes. */
export function cookieOf(id: string, { secure }: { secure: boolean }): string {
  return `${NAME}=${id}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

export const expiredCookie = (): string => `${NAME}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;

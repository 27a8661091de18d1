import type { FastifyInstance } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import type { BrowserSessions } from './browser-sessions.js';

const NAME = 'throughline-session';
/** Ties a sign-in on its way through the provider to the browser that began it. */
const BEGIN_NAME = 'throughline-sign-in';
const BEGIN_SECONDS = 600;
/** Sent by the console's own scripts. A form or a link of another site cannot send it. */
const CONSOLE_HEADER = 'x-throughline-console';
/** Whom the tab that asks believes to be signed in: another tab may have changed that. */
const PERSON_HEADER = 'x-throughline-person';
const ID = /^[A-Za-z0-9_-]{43}$/;
const HARMLESS = new Set(['GET', 'HEAD']);

/**
 * A request with the console's cookie is carried out under the session's token. One that changes something needs the
 * console's header too: a cookie alone is what another site could make a browser send. A tab of somebody else than whoever
 * signed in last is not signed in: nothing is recorded or shown under another name. A token in the request wins.
 */
export function readSessionCookie(server: FastifyInstance, sessions: BrowserSessions): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const { headers, method } = request;
    if (headers.authorization === undefined && (HARMLESS.has(method) || fromConsole(headers))) {
      const id = sessionIdIn(headers);
      const session = id === null ? null : sessions.sessionOf(id);
      const person = headers[PERSON_HEADER];
      if (session && (person === undefined || person === session.principal))
        headers.authorization = `Bearer ${session.token}`;
    }
    done();
  });
}

export const fromConsole = (headers: IncomingHttpHeaders): boolean => headers[CONSOLE_HEADER] === '1';

export const sessionIdIn = (headers: Pick<IncomingHttpHeaders, 'cookie'>): string | null => idIn(headers, NAME);
export const beginIdIn = (headers: Pick<IncomingHttpHeaders, 'cookie'>): string | null => idIn(headers, BEGIN_NAME);

function idIn({ cookie = '' }: Pick<IncomingHttpHeaders, 'cookie'>, wanted: string): string | null {
  for (const pair of cookie.split(';')) {
    const [name, value = ''] = pair.trim().split('=');
    if (name === wanted && ID.test(value)) return value;
  }
  return null;
}

/** Not readable by scripts, never sent by another site, and gone when the browser closes. */
export function cookieOf(id: string, { secure }: { secure: boolean }): string {
  return `${NAME}=${id}; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;
}

export const expiredCookie = (): string => `${NAME}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;

/** `Lax`: the provider leads the browser back from another site. */
export function beginCookie(id: string, { secure }: { secure: boolean }): string {
  return `${BEGIN_NAME}=${id}; Path=/session; HttpOnly; SameSite=Lax; Max-Age=${BEGIN_SECONDS}${secure ? '; Secure' : ''}`;
}

export function endOfBegin({ secure }: { secure: boolean }): string {
  return `${BEGIN_NAME}=; Path=/session; HttpOnly; SameSite=Lax; Max-Age=0${secure ? '; Secure' : ''}`;
}

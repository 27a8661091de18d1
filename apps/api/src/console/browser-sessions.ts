import { randomBytes } from 'node:crypto';

const SESSIONS_MAX = 10_000;
const ID_BYTES = 32;

export interface BrowserSession {
  readonly token: string;
  /** Whose session it is, as tokens name them. */
  readonly principal: string;
  /** UTC ms on the machine's clock. */
  readonly expiresAt: number;
}

/**
 * Who is signed in by browser: a random id in a cookie stands for a token that the browser never sees. Kept in memory
 * alone, so that a restart signs everyone out. Holds 10,000 sessions at most; the oldest leaves first.
 */
export class BrowserSessions {
  readonly #sessions = new Map<string, BrowserSession>();

  /** Returns the id of a new session. An id is never used twice, so whoever signs in leaves an older id behind. */
  open(session: BrowserSession): string {
    const oldest = this.#sessions.keys().next();
    if (this.#sessions.size >= SESSIONS_MAX && !oldest.done) this.#sessions.delete(oldest.value);
    const id = randomBytes(ID_BYTES).toString('base64url');
    this.#sessions.set(id, session);
    return id;
  }

  /** Null for an id that is not known, or whose session is over. */
  sessionOf(id: string): BrowserSession | null {
    const session = this.#sessions.get(id);
    if (!session) return null;
    if (session.expiresAt > Date.now()) return session;
    this.#sessions.delete(id);
    return null;
  }

  close(id: string): void {
    this.#sessions.delete(id);
  }
}

import { createHash, randomBytes } from 'node:crypto';
import type { Challenge } from './provider.js';

const BEGUN_MAX = 10_000;
const LIFE_MS = 600_000;
const BYTES = 32;

interface Begun {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  /** A path of the console, to go on with. */
  readonly to: string;
  readonly endsAt: number;
}

/**
 * Sign-ins on their way through the provider: each belongs to one browser, by a cookie, and is used once within ten
 * minutes. Holds 10,000; the oldest leaves first.
 */
export class BegunSignIns {
  readonly #begun = new Map<string, Begun>();

  begin(to: string): { readonly id: string; readonly challenge: Challenge } {
    const oldest = this.#begun.keys().next();
    if (this.#begun.size >= BEGUN_MAX && !oldest.done) this.#begun.delete(oldest.value);
    const [id, state, nonce, verifier] = [random(), random(), random(), random()];
    this.#begun.set(id, { state, nonce, verifier, to: pathOf(to), endsAt: performance.now() + LIFE_MS });
    const codeChallenge = createHash('sha256').update(verifier).digest('base64url');
    return { id, challenge: { state, nonce, codeChallenge } };
  }

  /** Null where this browser began none with this state, or began it too long ago. It is gone afterwards. */
  take(id: string | null, state: string | undefined): Begun | null {
    const begun = id === null ? undefined : this.#begun.get(id);
    if (id !== null) this.#begun.delete(id);
    return begun && begun.state === state && begun.endsAt > performance.now() ? begun : null;
  }
}

const random = (): string => randomBytes(BYTES).toString('base64url');

/** A path of this service and nothing else: a link must not lead through the sign-in to another site. */
export function pathOf(to: string): string {
  return /^\/(?![/\\])[\x21-\x7e]{0,2000}$/.test(to) && !to.includes('\\') ? to : '/';
}

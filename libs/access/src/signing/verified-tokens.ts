import { BoundedCache, type CacheTerms } from '@throughline/kernel';
import type { TokenVerifier, VerifiedToken } from '../token-verifier.js';

/** A right that was taken away is gone after this long at most. */
export const VERIFIED_FOR_MS = 60_000;
/** Where nothing else is said. */
const CACHE: CacheTerms = { bytesMax: 4_194_304 };
/** Of what is kept beside a token and its rights. */
const OVERHEAD_BYTES = 300;

/** Remembers tokens that were verified, for a minute at most and never beyond their end. Refused ones are checked each time. */
export class VerifiedTokens implements TokenVerifier {
  readonly #known: BoundedCache<{ readonly bearer: VerifiedToken; readonly until: number }>;

  constructor(
    private readonly verifier: TokenVerifier,
    /** The machine's clock: a demo that moves the service's clock does not age tokens. */
    private readonly now: () => number = Date.now,
    cache: CacheTerms = CACHE,
  ) {
    this.#known = new BoundedCache(cache);
  }

  verify(token: string): Promise<VerifiedToken> {
    const known = this.#known.get(token);
    if (known && known.until > this.now()) return Promise.resolve(known.bearer);
    this.#known.forget(token);
    return this.#verifyAnew(token);
  }

  async #verifyAnew(token: string): Promise<VerifiedToken> {
    const bearer = await this.verifier.verify(token);
    const until = Math.min(this.now() + VERIFIED_FOR_MS, bearer.expiresAt);
    if (until <= this.now()) return bearer;
    const bytes = token.length + 2 * JSON.stringify(bearer).length + OVERHEAD_BYTES;
    this.#known.keep(token, { bearer, until }, bytes);
    return bearer;
  }
}

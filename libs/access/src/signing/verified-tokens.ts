import type { TokenVerifier, VerifiedToken } from '../token-verifier.js';

/** A right that was taken away is gone after this long at most. */
export const VERIFIED_FOR_MS = 60_000;
const TOKENS_MAX = 10_000;

/** Remembers tokens that were verified, for a minute at most and never beyond their end. Refused ones are checked each time. */
export class VerifiedTokens implements TokenVerifier {
  readonly #known = new Map<string, { readonly bearer: VerifiedToken; readonly until: number }>();

  constructor(
    private readonly verifier: TokenVerifier,
    /** The machine's clock: a demo that moves the service's clock does not age tokens. */
    private readonly now: () => number = Date.now,
    private readonly tokensMax: number = TOKENS_MAX,
  ) {}

  verify(token: string): Promise<VerifiedToken> {
    const known = this.#known.get(token);
    if (known && known.until > this.now()) return Promise.resolve(known.bearer);
    this.#known.delete(token);
    return this.#verifyAnew(token);
  }

  async #verifyAnew(token: string): Promise<VerifiedToken> {
    const bearer = await this.verifier.verify(token);
    const until = Math.min(this.now() + VERIFIED_FOR_MS, bearer.expiresAt);
    if (until <= this.now()) return bearer;
    // The oldest leaves first; a busy bearer is verified again a minute later in any case.
    if (this.#known.size >= this.tokensMax) this.#known.delete(this.#known.keys().next().value!);
    this.#known.set(token, { bearer, until });
    return bearer;
  }
}

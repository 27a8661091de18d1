import type { FacilityScope, Role } from '@throughline/kernel';

/** What a valid token says about its bearer. */
export interface VerifiedToken {
  readonly tenant: string;
  /** Pseudonymous: never an address or a name, see `principalOf` of the app that verifies. */
  readonly principal: string;
  readonly roles: readonly Role[];
  readonly facilities: FacilityScope;
  /** UTC ms on the machine's clock: a demo that moves the service's clock does not age tokens. */
  readonly expiresAt: number;
}

/** Says who the bearer of a token is. Throws the `Refusal` `token-invalid`, or `issuer-unavailable` when it cannot tell now. */
export interface TokenVerifier {
  verify(token: string): Promise<VerifiedToken>;
}

import type { FacilityScope, Role } from '@throughline/kernel';

/** Who asks, within which facilities, and the terms of the request: everything a slice may know of the HTTP around it. */
export interface CallerContext {
  readonly tenant: string;
  /** Pseudonymous: the name behind it lives in the identity vault. */
  readonly principal: string;
  readonly roles: readonly Role[];
  /** Codes of the facilities whose clients the caller may see, or all of them. */
  readonly facilities: FacilityScope;
  readonly correlationId: string;
  readonly traceparent: string | null;
  /** Never null on a route that changes something: the guard has refused a request without one. */
  readonly idempotencyKey: string | null;
  /** The revision that the person saw (`If-Match`). */
  readonly ifMatch: number | null;
  /** Judge and answer, but write nothing (`?dryRun=true`). */
  readonly dryRun: boolean;
}

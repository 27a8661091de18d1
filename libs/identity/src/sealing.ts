import type { Narrative, SealedText } from '@throughline/kernel';

/** A key that seals: where it is, only the engine knows. */
export interface KeyInUse {
  readonly shredded: false;
  readonly keyId: string;
}

/** The client's key was destroyed: nothing sealed for this client can be opened again, by anyone. */
export interface Shredded {
  readonly shredded: true;
  readonly keyId: string;
  readonly destroyedAt: number;
  readonly method: string;
}

/**
 * Free text under the key of its client. No key leaves it, so that a key service can answer it: it is asked, and waited for.
 * `field` is the JSON pointer of the text in the event's data; every event id is used once, so no text can be moved.
 */
export interface Sealing {
  /** Refuses `client-unknown`, `client-erased`, `narrative-too-long`, `narrative-not-well-formed`. Never makes a key. */
  seal(clientId: string, eventId: string, field: string, narrative: Narrative): Promise<SealedText>;
  /** Rejects with `SealBroken`. */
  open(clientId: string, eventId: string, field: string, sealed: SealedText): Promise<OpenedText>;
  /** HMAC-SHA-256 over a request about this client, base64url: the same request gives the same, nothing else does. */
  bodyMac(clientId: string, canonicalRequest: string): Promise<string>;
  /** Whether the client's key is sound, or when it was destroyed. Refuses `client-unknown`, `client-key-damaged`. */
  keyOf(clientId: string): Promise<KeyInUse | Shredded>;
}

export type OpenedText = { readonly text: string } | { readonly shredded: true };

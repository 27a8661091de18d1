import { z } from 'zod';
import { keptPrivate } from './private-values.js';

/** Free text as a decision sees it: it can be carried into an event, never read. `transact` seals it before storing. */
export class Narrative {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  /** For the sealer and for the request MAC only. */
  reveal(): string {
    return this.#text;
  }
  toJSON(): never {
    throw new TypeError('A narrative is never serialized; seal it first.');
  }
}

/** Free text as an event stores it: AES-256-GCM under the client's key. base64url; `iv` 12 bytes, `box` text and tag. */
export const SealedText = keptPrivate(
  z.strictObject({ keyId: z.string().max(64), iv: z.string().max(24), box: z.string().max(40_000) }),
);
export type SealedText = z.infer<typeof SealedText>;

/** Free text at most this long, in UTF-16 units, is accepted anywhere in the service. */
export const NARRATIVE_LENGTH_MAX = 8_000;

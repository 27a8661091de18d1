import type { KeyObject } from 'node:crypto';
import { clientErased, defineProblem, NARRATIVE_LENGTH_MAX, Refusal } from '@throughline/kernel';
import type { Narrative } from '@throughline/kernel';
import { decrypt, encrypt } from './authenticated-encryption.js';
import { deriveKey, macOf } from './derived-keys.js';
import type { Sealing, Shredded } from './sealing.js';

export const narrativeTooLong = defineProblem({
  code: 'narrative-too-long',
  kind: 'malformed',
  sentence: 'The text is too long. Send at most 8,000 characters.',
});

export const narrativeNotWellFormed = defineProblem({
  code: 'narrative-not-well-formed',
  kind: 'malformed',
  sentence: 'The text is not well-formed Unicode. Send it as plain UTF-8 text.',
});

/** The sealed text does not belong where it was found: moved, altered, or sealed under another key. */
export class SealBroken extends Error {
  constructor() {
    super('This sealed text was altered, or moved from another event, field or client.');
    this.name = 'SealBroken';
  }
}

/** A client's key as an engine has it. It stays inside. */
export interface ClientKey {
  readonly keyId: string;
  readonly key: KeyObject;
}

interface SealingKeys {
  readonly tenant: string;
  /** Refuses `client-unknown`, `client-key-damaged`. */
  readonly keyOf: (clientId: string) => ClientKey | Shredded;
}

/** Seals in this process, under keys that whoever makes it holds. */
export function sealingUnder({ tenant, keyOf }: SealingKeys): Sealing {
  const macKeys = new WeakMap<KeyObject, KeyObject>();
  const boundTo = (eventId: string, field: string, keyId: string) => [
    'throughline narrative',
    tenant,
    eventId,
    field,
    keyId,
  ];

  return {
    async seal(clientId, eventId, field, narrative) {
      const { keyId, key } = usable(keyOf(clientId));
      const { iv, box } = encrypt(key, sealableBytes(narrative), boundTo(eventId, field, keyId));
      return { keyId, iv: iv.toString('base64url'), box: box.toString('base64url') };
    },

    async open(clientId, eventId, field, sealed) {
      const clientKey = keyOf(clientId);
      if (clientKey.keyId !== sealed.keyId) throw new SealBroken();
      if ('shredded' in clientKey) return { shredded: true };
      const box = { iv: strictBytes(sealed.iv), box: strictBytes(sealed.box) };
      const plain = decrypt(clientKey.key, box, boundTo(eventId, field, sealed.keyId));
      if (plain === undefined) throw new SealBroken();
      return { text: plain.toString('utf8') };
    },

    async bodyMac(clientId, canonicalRequest) {
      const { keyId, key } = usable(keyOf(clientId));
      const macKey = macKeys.get(key) ?? deriveKey(key, ['request mac', tenant, keyId]);
      macKeys.set(key, macKey);
      return macOf(macKey, canonicalRequest);
    },

    async keyOf(clientId) {
      const found = keyOf(clientId);
      return 'shredded' in found ? found : { shredded: false, keyId: found.keyId };
    },
  };
}

function usable(clientKey: ClientKey | Shredded): ClientKey {
  if ('shredded' in clientKey) throw new Refusal(clientErased);
  return clientKey;
}

/** UTF-8 cannot hold half a character pair; storing something else than was typed would be worse than refusing. */
function sealableBytes(narrative: Narrative): Buffer {
  const text = narrative.reveal();
  if (text.length > NARRATIVE_LENGTH_MAX) throw new Refusal(narrativeTooLong);
  if (!text.isWellFormed()) throw new Refusal(narrativeNotWellFormed);
  return Buffer.from(text, 'utf8');
}

/** Node skips what is not base64url; a seal has exactly one spelling. */
function strictBytes(encoded: string): Buffer {
  const bytes = Buffer.from(encoded, 'base64url');
  if (bytes.toString('base64url') !== encoded) throw new SealBroken();
  return bytes;
}

/** What a MAC tells apart: a request, or a list of texts and numbers. Written as JSON, so that it never reads like the name of a key. */
export type MacOf = Readonly<Record<string, unknown>> | readonly (string | number)[];

/** HMAC-SHA-256 (base64url) of a text's UTF-8 bytes. */
export type Hmac = (text: string) => string;

/** Signs with Ed25519. */
export interface Signer {
  /** 32 bytes, for those who verify. */
  readonly publicKey: Uint8Array;
  /** 64 bytes, the same for the same bytes. */
  sign(bytes: Uint8Array): Promise<Uint8Array>;
}

/**
 * What else the tenant's key is used for, by the names of the keys that are made from it. Another name is another key. To
 * rotate those that sign, put a new name in front, and drop the old one when nothing of it is in use.
 */
export const TENANT_KEYS = {
  hmac: { cursors: ['throughline replay cursors'] },
  signer: { 'log checkpoints': 'throughline checkpoints' },
  secret: { subscription: 'throughline subscription secret' },
} as const;

/**
 * What is made under a key of the tenant, for what concerns no client. No key leaves it. What is made for each line of
 * a file or of an answer is answered at once, by an engine that has opened its key before.
 */
export interface TenantMacs {
  /** HMAC-SHA-256, base64url: the same in every run, and nobody else can make it or read it back. */
  mac(of: MacOf): Promise<string>;
  /** `mac`, for thousands in one go. */
  macInHand(): Promise<(of: MacOf) => string>;
  /** The first signs; what the others signed is still taken. */
  hmacsFor(purpose: keyof typeof TENANT_KEYS.hmac): Promise<readonly [Hmac, ...Hmac[]]>;
  signerFor(purpose: keyof typeof TENANT_KEYS.signer): Promise<Signer>;
  /** 32 bytes that are meant to leave: a secret shared with `whom` alone. */
  secretFor(purpose: keyof typeof TENANT_KEYS.secret, whom: string): Promise<Uint8Array>;
}

import { createHash, createPrivateKey, type JsonWebKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Claims {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly facilities: readonly string[] | 'all';
  readonly [claim: string]: unknown;
}

/**
 * The demo issuer says of itself that whoever can read the data directory can sign in with any role. Stories need dozens of
 * people, and a process for each would take longer than the stories: the service prints one token as it starts, the others
 * are signed like it.
 */
export class DemoTokens {
  readonly #header: string;
  readonly #claims: Claims;
  readonly #key: KeyObject;

  constructor(data: string, sample: string) {
    const [header = '', claims = ''] = sample.split('.');
    this.#header = header;
    this.#claims = JSON.parse(Buffer.from(claims, 'base64url').toString()) as Claims;
    const key = JSON.parse(readFileSync(join(data, 'demo', 'issuer-key.json'), 'utf8')) as JsonWebKey;
    this.#key = createPrivateKey({ key, format: 'jwk' });
  }

  sign(fields: {
    readonly roles: readonly string[];
    readonly facilities: readonly string[] | 'all';
    readonly subject: string;
  }): string {
    const claims = {
      ...this.#claims,
      roles: fields.roles,
      facilities: fields.facilities,
      sub: personId(fields.subject),
    };
    const signed = `${this.#header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), { key: this.#key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  }
}

/** A pseudonymous id, the same for the same words. */
export function personId(subject: string): string {
  const hash = createHash('sha256').update(subject).digest('hex');
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

import {
  type JWK,
  JwtVerifier,
  localKeys,
  type PrincipalOf,
  publicKeys,
  remoteKeys,
  type TokenVerifier,
  VerifiedTokens,
} from '@throughline/access';
import type { CacheTerms } from '@throughline/kernel';
import type { ServiceSettings } from '../config/service-settings.js';
import { DEMO_AUDIENCE, DEMO_ISSUER } from './demo-issuer.js';

interface Access {
  readonly settings: Pick<ServiceSettings, 'access' | 'tenant'>;
  readonly demoKey: JWK | null;
  readonly principalOf: PrincipalOf;
  readonly cache: CacheTerms;
}

/** Who may come in: bearers of the real issuer's tokens, or of the demo issuer's. Never both. */
export function tokenVerifier({ cache, ...of }: Access): TokenVerifier {
  return new VerifiedTokens(signedTokens(of), Date.now, cache);
}

function signedTokens({ settings: { access, tenant }, demoKey, principalOf }: Omit<Access, 'cache'>): TokenVerifier {
  if (access.kind === 'oidc') {
    const { issuer, audience, algorithms, types, claimNames } = access;
    return new JwtVerifier({
      issuer,
      audience,
      tenant,
      algorithms,
      types,
      claimNames,
      keys: remoteKeys(new URL(access.jwksUrl)),
      principalOf,
    });
  }
  if (!demoKey) throw new Error('The demo issuer has a key.');
  const keys = localKeys(publicKeys(demoKey));
  return new JwtVerifier({
    issuer: DEMO_ISSUER,
    audience: DEMO_AUDIENCE,
    tenant,
    algorithms: ['ES256'],
    types: ['at+jwt'],
    keys,
    principalOf,
  });
}

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
import type { ServiceSettings } from '../config/service-settings.js';
import { DEMO_AUDIENCE, DEMO_ISSUER } from './demo-issuer.js';

interface Access {
  readonly settings: Pick<ServiceSettings, 'access' | 'tenant'>;
  readonly demoKey: JWK | null;
  readonly principalOf: PrincipalOf;
}

/** Who may come in: bearers of the real issuer's tokens, or of the demo issuer's. Never both. */
export function tokenVerifier({ settings: { access, tenant }, demoKey, principalOf }: Access): TokenVerifier {
  if (access.kind === 'oidc') {
    const { issuer, audience, algorithms, types, claimNames } = access;
    return new VerifiedTokens(
      new JwtVerifier({
        issuer,
        audience,
        tenant,
        algorithms,
        types,
        claimNames,
        keys: remoteKeys(new URL(access.jwksUrl)),
        principalOf,
      }),
    );
  }
  if (!demoKey) throw new Error('The demo issuer has a key.');
  const keys = localKeys(publicKeys(demoKey));
  return new VerifiedTokens(
    new JwtVerifier({
      issuer: DEMO_ISSUER,
      audience: DEMO_AUDIENCE,
      tenant,
      algorithms: ['ES256'],
      types: ['at+jwt'],
      keys,
      principalOf,
    }),
  );
}

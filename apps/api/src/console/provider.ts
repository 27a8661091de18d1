import { assertIdToken, type JWTVerifyGetKey, remoteKeys } from '@throughline/access';
import { z } from 'zod';
import { isLoopback } from '../config/settings.js';

const TIMEOUT_MS = 5_000;
/** Far more than any provider answers with. */
const ANSWER_BYTES_MAX = 262_144;
const KEPT_MS = 600_000;

/** How the console signs in at the organization's OpenID provider. */
export interface ProviderTerms {
  readonly issuer: string;
  /** What access tokens for this service name. */
  readonly audience: string;
  readonly clientId: string;
  /** Null for a public client, which proves itself by PKCE alone. */
  readonly clientSecret: string | null;
  readonly scope: string;
  /** Where browsers reach the console, without a slash at its end. */
  readonly consoleUrl: string;
}

/** The provider does not answer, or not as OpenID Connect has it. Says which step; never holds what was sent. */
export class ProviderFailed extends Error {
  constructor(readonly step: 'discovery' | 'token') {
    super(`The OpenID provider did not answer as it should: ${step}.`);
    this.name = 'ProviderFailed';
  }
}

const endpoint = z.url({ protocol: /^https?$/ }).refine((text) => {
  const url = new URL(text);
  return url.protocol === 'https:' || isLoopback(url.hostname.replace(/^\[|\]$/g, ''));
});
const Configuration = z.object({
  issuer: z.string(),
  authorization_endpoint: endpoint,
  token_endpoint: endpoint,
  jwks_uri: endpoint,
});
const Tokens = z.object({ access_token: z.string().min(1), id_token: z.string().min(1) });

interface Known {
  readonly authorize: string;
  readonly token: string;
  readonly keys: JWTVerifyGetKey;
  readonly readAt: number;
}

/** What one sign-in was begun with. */
export interface Challenge {
  readonly state: string;
  readonly nonce: string;
  /** The S256 challenge of RFC 7636. */
  readonly codeChallenge: string;
}

/** One OpenID provider, found by discovery when it is first needed. */
export class Provider {
  #known: Known | null = null;

  constructor(private readonly terms: ProviderTerms) {}

  get redirectUri(): string {
    return `${this.terms.consoleUrl}/session/callback`;
  }

  /** Where the browser goes to sign in. Rejects with `ProviderFailed`. */
  async authorizationUrl({ state, nonce, codeChallenge }: Challenge): Promise<string> {
    const { clientId, scope, audience } = this.terms;
    const url = new URL((await this.#discovered()).authorize);
    const parameters = {
      response_type: 'code',
      client_id: clientId,
      redirect_uri: this.redirectUri,
      scope,
      state,
      nonce,
      code_challenge: codeChallenge,
      code_challenge_method: 'S256',
      // RFC 8707: which service the access token is for. Providers that do not know it leave it alone.
      ...(URL.canParse(audience) && { resource: audience }),
    };
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
    return url.href;
  }

  /** The access token for a code. Rejects with `ProviderFailed`, or the `Refusal` `token-invalid` for a wrong ID token. */
  async accessToken({ code, verifier, nonce }: { code: string; verifier: string; nonce: string }): Promise<string> {
    const { clientId, clientSecret, audience, issuer } = this.terms;
    const { token, keys } = await this.#discovered();
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: this.redirectUri,
      client_id: clientId,
      code_verifier: verifier,
      ...(URL.canParse(audience) && { resource: audience }),
    });
    const answer = await asked('token', token, {
      method: 'POST',
      body,
      headers: {
        accept: 'application/json',
        ...(clientSecret !== null && { authorization: basic(clientId, clientSecret) }),
      },
    });
    const tokens = Tokens.safeParse(answer);
    if (!tokens.success) throw new ProviderFailed('token');
    await assertIdToken(tokens.data.id_token, { issuer, clientId, nonce, keys });
    return tokens.data.access_token;
  }

  async #discovered(): Promise<Known> {
    if (this.#known && performance.now() - this.#known.readAt < KEPT_MS) return this.#known;
    const { issuer } = this.terms;
    const found = Configuration.safeParse(
      await asked('discovery', `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`),
    );
    // OpenID Connect Discovery 1.0, section 4.3: a configuration of another issuer is not this one's.
    if (!found.success || found.data.issuer !== issuer) throw new ProviderFailed('discovery');
    const { authorization_endpoint: authorize, token_endpoint: token, jwks_uri: jwks } = found.data;
    this.#known = { authorize, token, keys: remoteKeys(new URL(jwks)), readAt: performance.now() };
    return this.#known;
  }
}

async function asked(step: ProviderFailed['step'], url: string, terms: RequestInit = {}): Promise<unknown> {
  try {
    const response = await fetch(url, { ...terms, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const text = await boundedText(response);
    if (response.ok && text !== null) return JSON.parse(text) as unknown;
  } catch {
    // Whatever was wrong on the way: the step says where.
  }
  throw new ProviderFailed(step);
}

/** Null for an answer that goes on and on. */
async function boundedText(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > ANSWER_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** RFC 6749, section 2.3.1: both parts form-encoded, then Basic. */
const basic = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`;

import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const AUDIENCE = 'https://throughline.example/api';
export const CLIENT = 'console';
const KEY_ID = 'test';
const LIFE_SECONDS = 600;

interface Begun {
  readonly challenge: string;
  readonly nonce: string;
}

/** An OpenID provider for a public client: a page with two buttons, codes for PKCE with S256 only, each used once. */
export class TestProvider {
  issuer = '';
  readonly #redirect: string;
  readonly #keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  readonly #codes = new Map<string, Begun>();
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response));

  private constructor(redirect: string) {
    this.#redirect = redirect;
  }

  static async open(redirect: string): Promise<TestProvider> {
    const opened = new TestProvider(redirect);
    await new Promise<void>((listening) => opened.#server.listen(0, '127.0.0.1', listening));
    opened.issuer = `http://127.0.0.1:${(opened.#server.address() as AddressInfo).port}`;
    return opened;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.issuer);
    const json = (body: object, status = 200) =>
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
    if (pathname === '/.well-known/openid-configuration') return void json(this.#configuration());
    if (pathname === '/jwks') return void json({ keys: [this.#publicKey()] });
    if (pathname === '/authorize')
      return void response.writeHead(200, { 'Content-Type': 'text/html' }).end(this.#page(searchParams));
    if (pathname !== '/token') return void response.writeHead(404).end();
    const tokens = this.#tokensFor(new URLSearchParams(await textOf(request)));
    return void (tokens ? json(tokens) : json({ error: 'invalid_grant' }, 400));
  }

  #configuration(): object {
    return {
      issuer: this.issuer,
      authorization_endpoint: `${this.issuer}/authorize`,
      token_endpoint: `${this.issuer}/token`,
      jwks_uri: `${this.issuer}/jwks`,
    };
  }

  #publicKey(): object {
    return { ...this.#keys.publicKey.export({ format: 'jwk' }), kid: KEY_ID, alg: 'RS256', use: 'sig' };
  }

  #page(asked: URLSearchParams): string {
    const isMeant =
      asked.get('client_id') === CLIENT &&
      asked.get('redirect_uri') === this.#redirect &&
      asked.get('response_type') === 'code' &&
      asked.get('code_challenge_method') === 'S256';
    if (!isMeant) return '<h1>This request is not one of the console</h1>';
    const code = randomBytes(16).toString('base64url');
    this.#codes.set(code, { challenge: asked.get('code_challenge') ?? '', nonce: asked.get('nonce') ?? '' });
    const state = encodeURIComponent(asked.get('state') ?? '');
    return `<h1>Clinic sign-in</h1>
      <a href="${this.#redirect}?code=${code}&state=${state}&iss=${encodeURIComponent(this.issuer)}">Continue as Ada Quill</a>
      <a href="${this.#redirect}?error=access_denied&state=${state}">Decline</a>`;
  }

  #tokensFor(form: URLSearchParams): object | null {
    const begun = this.#codes.get(form.get('code') ?? '');
    this.#codes.delete(form.get('code') ?? '');
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (begun?.challenge !== proof || form.get('redirect_uri') !== this.#redirect) return null;
    const person = { sub: 'ada.quill@clinic.example', tenant: 'clinic', roles: ['director'], facilities: 'all' };
    return {
      token_type: 'Bearer',
      expires_in: LIFE_SECONDS,
      access_token: this.#signed('at+jwt', { ...person, aud: AUDIENCE }),
      id_token: this.#signed('JWT', { sub: person.sub, aud: CLIENT, nonce: begun.nonce }),
    };
  }

  #signed(typ: string, claims: object): string {
    const iat = Math.floor(Date.now() / 1_000);
    const body = [
      { alg: 'RS256', kid: KEY_ID, typ },
      { iss: this.issuer, iat, exp: iat + LIFE_SECONDS, ...claims },
    ]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return `${body}.${createSign('RSA-SHA256').update(body).sign(this.#keys.privateKey, 'base64url')}`;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

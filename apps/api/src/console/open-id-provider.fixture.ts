import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const AUDIENCE = 'https://throughline.example/api';
export const CLIENT = 'console';
export const SECRET = 'a-secret-that-the-provider-and-the-console-share';

interface Details {
  readonly prompt: { readonly name: string };
  readonly params: { readonly client_id: string; readonly resource?: string };
}
interface Grant {
  addOIDCScope(scope: string): void;
  addResourceScope(resource: string, scope: string): void;
  save(): Promise<string>;
}
/** What of the library is used here; it brings no types. */
interface Library {
  callback(): (request: IncomingMessage, response: ServerResponse) => void;
  interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Details>;
  interactionFinished(request: IncomingMessage, response: ServerResponse, result: object): Promise<void>;
  Grant: new (terms: { accountId: string; clientId: string }) => Grant;
}
type Constructor = new (issuer: string, configuration: object) => Library;

/** A real OpenID provider on a free port, which signs in whoever asks, or declines. */
export class OpenIdProvider {
  issuer = '';
  subject = 'ada.quill@clinic.example';
  roles: readonly string[] = ['director'];
  declines = false;
  #library!: Library;
  readonly #server: Server = createServer((request, response) => {
    if (request.url?.startsWith('/interaction/')) void this.#interact(request, response);
    else this.#library.callback()(request, response);
  });

  static async open(redirectUri: string): Promise<OpenIdProvider> {
    const opened = new OpenIdProvider();
    await new Promise<void>((listening) => opened.#server.listen(0, '127.0.0.1', listening));
    opened.issuer = `http://127.0.0.1:${(opened.#server.address() as AddressInfo).port}`;
    // @ts-expect-error The library brings no types.
    const { default: Provider } = (await import('oidc-provider')) as { default: Constructor };
    opened.#library = new Provider(opened.issuer, opened.#configuration(redirectUri));
    return opened;
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #configuration(redirectUri: string): object {
    return {
      clients: [
        { client_id: CLIENT, client_secret: SECRET, redirect_uris: [redirectUri], grant_types: ['authorization_code'] },
      ],
      cookies: { keys: ['a key of the test'] },
      pkce: { required: () => true },
      interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
      findAccount: (_context: unknown, accountId: string) => ({ accountId, claims: () => ({ sub: accountId }) }),
      extraTokenClaims: () => ({ tenant: 'clinic', roles: this.roles, facilities: 'all' }),
      features: {
        devInteractions: { enabled: false },
        resourceIndicators: {
          enabled: true,
          getResourceServerInfo: () => ({
            scope: 'records',
            audience: AUDIENCE,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          }),
        },
      },
    };
  }

  /** What a person would do on the pages of the provider. */
  async #interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { prompt, params } = await this.#library.interactionDetails(request, response);
    if (this.declines) {
      await this.#library.interactionFinished(request, response, { error: 'access_denied' });
      return;
    }
    if (prompt.name === 'login') {
      await this.#library.interactionFinished(request, response, { login: { accountId: this.subject } });
      return;
    }
    const grant = new this.#library.Grant({ accountId: this.subject, clientId: params.client_id });
    grant.addOIDCScope('openid');
    grant.addResourceScope(AUDIENCE, 'records');
    await this.#library.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }
}

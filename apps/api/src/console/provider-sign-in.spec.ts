import { testService, type TestService } from '../service.fixture.js';
import { AUDIENCE, CLIENT, OpenIdProvider, SECRET } from './open-id-provider.fixture.js';
import { pathOf } from './begun-sign-ins.js';

const CONSOLE = 'http://127.0.0.1:8080';

describe('signing in at an OpenID provider', () => {
  let provider: OpenIdProvider;
  let service: TestService;
  beforeAll(async () => {
    provider = await OpenIdProvider.open(`${CONSOLE}/session/callback`);
    service = await testService({
      THROUGHLINE_ISSUER: provider.issuer,
      THROUGHLINE_JWKS_URL: `${provider.issuer}/jwks`,
      THROUGHLINE_AUDIENCE: AUDIENCE,
      THROUGHLINE_TENANT: 'clinic',
      THROUGHLINE_CONSOLE_CLIENT_ID: CLIENT,
      THROUGHLINE_CONSOLE_CLIENT_SECRET: SECRET,
      THROUGHLINE_CONSOLE_SCOPE: 'openid records',
      THROUGHLINE_CONSOLE_URL: CONSOLE,
    });
  });
  afterAll(async () => {
    await service?.close();
    provider?.close();
  });
  afterEach(() => {
    provider.declines = false;
    provider.roles = ['director'];
  });

  const see = (path: string, cookie = '') => service.ask('GET', path, { as: null, key: null, headers: { cookie } });
  const cookiesIn = (headers: Record<string, unknown>): readonly string[] =>
    [headers['set-cookie'] ?? []].flat().map(String);
  const pairOf = (cookies: readonly string[], name: string) =>
    cookies.find((cookie) => cookie.startsWith(`${name}=`))?.split(';')[0] ?? '';

  async function begin(to = '/board') {
    const { status, headers } = await see(`/session/start?to=${encodeURIComponent(to)}`);
    expect(status).toBe(302);
    return { url: new URL(String(headers['location'])), cookie: pairOf(cookiesIn(headers), 'throughline-sign-in') };
  }

  /** Follows the provider's pages as a browser does, up to the address that leads back. */
  async function atProvider(url: URL): Promise<string> {
    const jar = new Map<string, string>();
    let next = url.href;
    for (let hop = 0; hop < 10 && !next.startsWith(CONSOLE); hop += 1) {
      const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(next, { redirect: 'manual', headers: { cookie } });
      for (const set of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
        jar.set(name, value);
      }
      next = new URL(response.headers.get('location') ?? '/nowhere', next).href;
    }
    return next.slice(CONSOLE.length);
  }

  async function signedIn(): Promise<string> {
    const { url, cookie } = await begin();
    return pairOf(cookiesIn((await see(await atProvider(url), cookie)).headers), 'throughline-session');
  }

  it('is offered, and the demo is not', async () => {
    const { body } = await see('/session');
    expect(body).toEqual({ signedIn: null, signIn: { demo: null, start: '/session/start' } });
  });

  it('asks for a code with PKCE, a state and a nonce', async () => {
    const { url } = await begin();
    expect(url.origin).toBe(provider.issuer);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: CLIENT,
      redirect_uri: `${CONSOLE}/session/callback`,
      scope: 'openid records',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      resource: AUDIENCE,
    });
  });

  it('ends where it began, with a session that may do what the provider says', async () => {
    const { url, cookie } = await begin('/clients?site=DAL');
    const { status, headers } = await see(await atProvider(url), cookie);
    expect([status, headers['location']]).toEqual([302, '/clients?site=DAL']);
    const session = pairOf(cookiesIn(headers), 'throughline-session');
    expect(cookiesIn(headers).join()).toMatch(/throughline-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict/);
    expect((await see('/session', session)).body.signedIn).toMatchObject({ roles: ['director'], facilities: 'all' });
    expect((await see('/v1/facilities', session)).status).toBe(200);
  });

  it('gives a new session each time, and needs the console’s header to change anything', async () => {
    const [first, second] = [await signedIn(), await signedIn()];
    expect(first).not.toBe(second);
    const open = (headers: Record<string, string>) =>
      service.ask('POST', '/v1/facilities', {
        as: null,
        headers: { cookie: first, ...headers },
        body: { code: 'ROWAN', name: 'Rowan', zone: 'America/Chicago', openFrom: '2024-07-01' },
      });
    expect((await open({})).body.code).toBe('token-missing');
    expect((await open({ 'x-throughline-console': '1' })).status).toBe(201);
  });

  it('takes an answer once, from the browser that asked, with its own state', async () => {
    const { url, cookie } = await begin();
    const back = await atProvider(url);
    const stranger = await see(back);
    const forged = await see(back.replace(/state=[^&]+/, `state=${'A'.repeat(43)}`), (await begin()).cookie);
    const good = await see(back, cookie);
    const again = await see(back, cookie);
    expect([stranger, forged, good, again].map(({ headers }) => headers['location'])).toEqual([
      '/?signIn=expired',
      '/?signIn=expired',
      '/board',
      '/?signIn=expired',
    ]);
    expect([stranger, forged, again].map(({ headers }) => pairOf(cookiesIn(headers), 'throughline-session'))).toEqual([
      '',
      '',
      '',
    ]);
  });

  it('refuses a code that was made for another sign-in', async () => {
    const [mine, theirs] = [await begin(), await begin()];
    const code = new URL(await atProvider(theirs.url), CONSOLE).searchParams.get('code');
    const state = mine.url.searchParams.get('state');
    const { headers } = await see(`/session/callback?code=${code}&state=${state}`, mine.cookie);
    expect(headers['location']).toBe('/?signIn=not-allowed');
  });

  it('refuses an answer in the name of another provider', async () => {
    const { url, cookie } = await begin();
    const back = (await atProvider(url)).replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fattacker.example');
    expect((await see(back, cookie)).headers['location']).toBe('/?signIn=not-allowed');
  });

  it('says so when the provider declines', async () => {
    provider.declines = true;
    const { url, cookie } = await begin();
    expect((await see(await atProvider(url), cookie)).headers['location']).toBe('/?signIn=declined');
  });

  it('says nothing of codes, tokens and subjects in its log', async () => {
    const session = await signedIn();
    expect(service.lines.join('')).not.toMatch(/quill|eyJ/);
    expect(service.lines.join('')).not.toContain(session.split('=')[1]);
  });
});

it.each([
  ['/board?site=DAL', '/board?site=DAL'],
  ['//attacker.example', '/'],
  ['/\\attacker.example', '/'],
  ['https://attacker.example', '/'],
  ['/a b', '/'],
  ['', '/'],
])('a sign-in that is to lead to %s leads to %s', (to, path) => expect(pathOf(to)).toBe(path));

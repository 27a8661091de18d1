import { testService, type TestService } from '../service.fixture.js';

const FROM_CONSOLE = { 'x-throughline-console': '1' };

describe('signing in by browser', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
    await service.ask('POST', '/v1/facilities', {
      body: { code: 'HAWTHORN', name: 'Hawthorn House', zone: 'America/Chicago', openFrom: '2024-07-01' },
    });
  });
  afterAll(() => service.close());

  const signIn = (body: unknown, headers: Record<string, string> = FROM_CONSOLE) =>
    service.ask('POST', '/session', { as: null, key: null, headers, body });
  const cookieIn = (headers: Record<string, string | undefined>) =>
    String(headers['set-cookie']).split(';')[0] as string;
  const see = (cookie: string, path = '/v1/facilities') => service.ask('GET', path, { as: null, headers: { cookie } });

  it('offers each role at each site, and those who see all sites', async () => {
    const { body } = await service.ask('GET', '/session', { as: null });
    expect(body.signedIn).toBeNull();
    expect(body.signIn.demo).toContainEqual({ role: 'clinician', facilities: ['HAWTHORN'], site: 'Hawthorn House' });
    expect(body.signIn.demo).toContainEqual({ role: 'director', facilities: 'all', site: 'All sites' });
  });

  it('stands for one who may do what the role may, at those sites alone', async () => {
    const { status, headers } = await signIn({ role: 'clinician', facilities: ['HAWTHORN'] });
    expect(status).toBe(204);
    const cookie = cookieIn(headers);
    expect((await see(cookie)).status).toBe(200);
    expect((await see(cookie, '/session')).body.signedIn).toMatchObject({
      roles: ['clinician'],
      facilities: ['HAWTHORN'],
    });
  });

  it('gives a cookie that scripts cannot read and that no other site can make the browser send', async () => {
    const { headers, text } = await signIn({ role: 'analyst' });
    expect(headers['set-cookie']).toMatch(/^throughline-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(text).toBe('');
  });

  it('carries out no change on the strength of the cookie alone', async () => {
    const cookie = cookieIn((await signIn({ role: 'director' })).headers);
    const open = (headers: Record<string, string>) =>
      service.ask('POST', '/v1/facilities', {
        as: null,
        headers: { cookie, ...headers },
        body: { code: 'ROWAN', name: 'Rowan', zone: 'America/Chicago', openFrom: '2024-07-01' },
      });
    expect((await open({})).body.code).toBe('token-missing');
    expect((await open(FROM_CONSOLE)).status).toBe(201);
  });

  it('carries out nothing for a tab that believes somebody else to be signed in', async () => {
    const cookie = cookieIn((await signIn({ role: 'director' })).headers);
    const { id } = (await see(cookie, '/session')).body.signedIn;
    const ask = (person: string) =>
      service.ask('GET', '/v1/facilities', {
        as: null,
        headers: { cookie, ...FROM_CONSOLE, 'x-throughline-person': person },
      });
    expect((await ask(id)).status).toBe(200);
    expect((await ask('somebody-else')).body.code).toBe('token-missing');
  });

  it.each([
    ['POST', { role: 'director' }],
    ['DELETE', undefined],
  ])('answers %s to the console alone', async (method, body) => {
    const answer = await service.ask(method, '/session', { as: null, key: null, body });
    expect([answer.status, answer.body.code]).toEqual([403, 'console-only']);
  });

  it('gives each person a key of their own for what they type, and the same at every sign-in', async () => {
    const keyOf = async (role: string) => {
      const { body } = await see(cookieIn((await signIn({ role })).headers), '/session');
      return body.signedIn.draftKey as string;
    };
    const [first, again, other] = [await keyOf('director'), await keyOf('director'), await keyOf('clinician')];
    expect(first).toMatch(/^[\w-]{43}$/);
    expect([again === first, other === first]).toEqual([true, false]);
    expect((await service.ask('GET', '/session', { as: null })).body.signedIn).toBeNull();
  });

  it('leaves the session behind that was there before', async () => {
    const first = cookieIn((await signIn({ role: 'director' })).headers);
    await signIn({ role: 'analyst' }, { ...FROM_CONSOLE, cookie: first });
    expect((await see(first)).status).toBe(401);
  });

  it('ends for good when one signs out', async () => {
    const cookie = cookieIn((await signIn({ role: 'director' })).headers);
    const out = await service.ask('DELETE', '/session', { as: null, key: null, headers: { ...FROM_CONSOLE, cookie } });
    expect([out.status, out.headers['set-cookie']]).toEqual([204, expect.stringContaining('Max-Age=0')]);
    expect((await see(cookie)).status).toBe(401);
  });

  it('believes no cookie that it did not give', async () => {
    expect((await see(`throughline-session=${'A'.repeat(43)}`)).status).toBe(401);
    expect((await see('throughline-session=../../etc')).status).toBe(401);
  });

  it('is refused for a role that there is not', async () => {
    const { status, body } = await signIn({ role: 'owner' });
    expect([status, body.errors[0].pointer]).toEqual([400, '/role']);
  });
});

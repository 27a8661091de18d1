import { START } from '@throughline/event-store';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { wholeEvent } from '@throughline/kernel';
import { type JWK, newSigningKey, publicKeys, signToken } from '@throughline/access';
import { readSettings } from '../config/service-settings.js';
import { assertIssuerKept } from './note-issuer.js';
import { testService, type TestService } from '../service.fixture.js';

const AUDIENCE = 'throughline';

describe('a service with a real issuer', () => {
  let keys: Server;
  let issuer: string;
  let key: JWK;
  let service: TestService;

  beforeAll(async () => {
    key = await newSigningKey('issuer-1');
    keys = createServer((_, response) => response.end(JSON.stringify(publicKeys(key))));
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    issuer = `http://127.0.0.1:${(keys.address() as AddressInfo).port}`;
    service = await testService({
      THROUGHLINE_ISSUER: issuer,
      THROUGHLINE_JWKS_URL: `${issuer}/keys`,
      THROUGHLINE_AUDIENCE: AUDIENCE,
      THROUGHLINE_TENANT: 'clinic',
    });
  });
  afterAll(async () => {
    await service.close();
    keys.close();
  });

  const tokenOf = (claims: object = {}, audience = AUDIENCE) =>
    signToken(key, {
      issuer,
      audience,
      subject: 'ada.quill@clinic.example',
      lifetimeSeconds: 600,
      claims: { tenant: 'clinic', roles: ['director'], facilities: 'all', ...claims },
    });
  const ask = async (token: string, method = 'GET', body?: unknown) =>
    service.ask(method, '/v1/facilities', { as: null, headers: { authorization: `Bearer ${token}` }, body });

  it('lets in whom the issuer names', async () => expect((await ask(await tokenOf())).status).toBe(200));

  it('writes down a pseudonym, never the subject', async () => {
    const opened = await ask(await tokenOf(), 'POST', {
      code: 'HAWTHORN',
      name: 'Hawthorn House',
      zone: 'America/Chicago',
      openFrom: '2024-07-01',
    });
    expect(opened.status).toBe(201);
    const { events } = await service.parts.log.readAll(START, { limit: 1 });
    expect(wholeEvent(events[0]!).metadata.actor).toEqual({
      id: expect.stringMatching(/^subject-[\w-]{43}$/),
      kind: 'person',
      roles: ['director'],
    });
    const { data, meta, private: hidden } = events[0]!;
    expect(data + meta + hidden + service.lines.join('')).not.toMatch(/quill|clinic\.example/);
  });

  it('lets nobody in with a token of the demo issuer, of another audience or of another tenant', async () => {
    expect((await ask(await service.token('director'))).status).toBe(401);
    expect((await ask(await tokenOf({}, 'billing'))).status).toBe(401);
    expect((await ask(await tokenOf({ tenant: 'demo' }))).status).toBe(401);
  });

  it('says why a token was refused to those who run it, and never the token', async () => {
    const token = await tokenOf({}, 'billing');
    const { body } = await ask(token);
    const line = service.lines
      .map((one) => JSON.parse(one) as Record<string, unknown>)
      .find(({ reason }) => reason === 'audience-wrong');
    expect(line).toMatchObject({
      code: 'token-invalid',
      route: 'GET /v1/facilities',
      correlationId: expect.any(String),
    });
    expect(body.detail).not.toContain('audience');
    expect(service.lines.join('')).not.toContain(token.split('.')[1]);
  });

  it('is remembered in its data directory, where no demo token is made from then on', () => {
    const { dataDirectory } = service.settings;
    expect(existsSync(join(dataDirectory, 'external-issuer.json'))).toBe(true);
  });

  it('is not replaced by the demo issuer because a setting was left out', () => {
    const { dataDirectory } = service.settings;
    const without = (more: Record<string, string> = {}) =>
      readSettings({ THROUGHLINE_DATA: dataDirectory, THROUGHLINE_PORT: '0', ...more });
    expect(() => assertIssuerKept(without())).toThrow(
      expect.objectContaining({ lines: [expect.stringContaining('THROUGHLINE_ISSUER is needed')] }),
    );
    expect(() => assertIssuerKept(without({ THROUGHLINE_DEMO_ISSUER: 'on' }))).not.toThrow();
  });

  it('takes a partner for a partner', async () => {
    expect((await ask(await tokenOf({ roles: ['partner'] }))).status).toBe(200);
    expect((await ask(await tokenOf({ roles: ['partner'] }), 'POST', {})).status).toBe(403);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confirmClock, ServiceClock } from '@throughline/embedded';
import { pino } from 'pino';
import { mintDemoToken } from '../access/demo-issuer.js';
import { readSettings } from '../config/service-settings.js';
import { createService, type Service } from '../create-service.js';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 10, 29, 12);

describe('a service whose clock may be wrong', () => {
  const directory = mkdtempSync(join(tmpdir(), 'throughline-clock-'));
  const machine = { wall: NOON, steady: 0 };
  let service: Service;
  let facilities = 0;

  const start = async () => {
    const settings = readSettings({ THROUGHLINE_DATA: directory, THROUGHLINE_PORT: '0' });
    service = await createService(
      { ...settings, projector: 'inline' },
      {
        clock: new ServiceClock(0, () => machine.wall),
        steady: () => machine.steady,
        logger: pino({ level: 'silent' }),
      },
    );
  };
  const ready = async () => {
    const answer = await service.server.inject({ method: 'GET', url: '/readyz' });
    return [answer.statusCode, answer.json<{ clock: string }>().clock];
  };
  const authorization = async () => {
    const request = { dataDirectory: directory, tenant: 'demo', roles: ['director'], facilities: 'all' } as const;
    return `Bearer ${await mintDemoToken(request)}`;
  };
  const record = async () => {
    const code = `SITE-${++facilities}`;
    return service.server.inject({
      method: 'POST',
      url: '/v1/facilities',
      headers: { authorization: await authorization(), 'idempotency-key': code },
      payload: { code, name: 'Hawthorn House', zone: 'America/Chicago', openFrom: '2024-07-01' },
    });
  };
  const ask = async () =>
    service.server.inject({ method: 'GET', url: '/v1/facilities', headers: { authorization: await authorization() } });

  // Tokens are judged by the machine's own time.
  beforeAll(() => {
    machine.wall = Date.now();
    return start();
  });
  afterAll(async () => {
    await service.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('is ready and records while the clocks agree', async () => {
    expect(await ready()).toEqual([200, 'agrees']);
    expect((await record()).statusCode).toBe(201);
  });

  it('is not ready, records nothing and still answers once the clock was set two minutes ahead', async () => {
    machine.wall += 2 * MINUTE;
    const refused = await record();
    expect([refused.statusCode, refused.json()]).toEqual([503, expect.objectContaining({ code: 'clock-in-doubt' })]);
    expect(refused.headers['retry-after']).toBe('60');
    expect(await ready()).toEqual([503, 'jumped']);
    expect((await ask()).statusCode).toBe(200);
  });

  it('goes on when the clock agrees again', async () => {
    machine.wall -= 2 * MINUTE;
    expect(await ready()).toEqual([200, 'agrees']);
    expect((await record()).statusCode).toBe(201);
  });

  it('goes on when an operator has confirmed the clock', async () => {
    machine.wall += 2 * MINUTE;
    expect(await ready()).toEqual([503, 'jumped']);
    confirmClock(directory);
    expect(await ready()).toEqual([200, 'agrees']);
    expect((await record()).statusCode).toBe(201);
  });

  it('starts in doubt when the clock stands six minutes behind the newest record', async () => {
    await service.close();
    machine.wall -= 6 * MINUTE;
    await start();
    expect(await ready()).toEqual([503, 'behind']);
    expect((await record()).statusCode).toBe(503);
    machine.wall += 6 * MINUTE;
    machine.steady += 6 * MINUTE;
    expect(await ready()).toEqual([200, 'agrees']);
  });
});

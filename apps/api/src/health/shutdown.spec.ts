import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { pino } from 'pino';
import { mintDemoToken } from '../access/demo-issuer.js';
import { dataFilesIn } from '@throughline/embedded';
import { readSettings } from '../config/service-settings.js';
import { type RunningService, startService } from '../start-service.js';

const body = JSON.stringify({
  code: 'HAWTHORN',
  name: 'Hawthorn House',
  zone: 'America/Chicago',
  openFrom: '2024-07-01',
});

describe('a service that is told to close', () => {
  let directory: string;
  let service: RunningService;
  let token: string;
  const start = async (environment: Record<string, string> = {}) => {
    const settings = {
      ...readSettings({ THROUGHLINE_DATA: directory, THROUGHLINE_PORT: '0', ...environment }),
      projector: 'inline' as const,
    };
    service = await startService(settings, { logger: pino({ level: 'silent' }) });
    token = await mintDemoToken({ dataDirectory: directory, tenant: 'demo', roles: ['director'], facilities: 'all' });
  };
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'throughline-shutdown-'));
  });
  afterEach(async () => {
    await service.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('says "not ready" first, and still serves while others notice', async () => {
    await start({ THROUGHLINE_DRAIN_SECONDS: '1' });
    expect((await fetch(`${service.url}/readyz`)).status).toBe(200);
    const closed = service.close();
    const ready = await fetch(`${service.url}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([
      503,
      expect.objectContaining({ status: 'not-ready', draining: true }),
    ]);
    expect((await fetch(`${service.url}/livez`)).status).toBe(200);
    expect(
      (await fetch(`${service.url}/v1/facilities`, { headers: { authorization: `Bearer ${token}` } })).status,
    ).toBe(200);
    await closed;
    await expect(fetch(`${service.url}/livez`)).rejects.toThrow('fetch failed');
  });

  it('finishes what is under way, and the answer was durable', async () => {
    await start();
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('data', (data) => (answer += data.toString()));
    socket.write(
      `POST /v1/facilities HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nIdempotency-Key: k\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body.slice(0, 20)}`,
    );
    await delay(100);
    const closed = service.close();
    await delay(50);
    socket.write(body.slice(20));
    await Promise.all([closed, once(socket, 'close')]);
    expect(answer).toMatch(/^HTTP\/1\.1 201 /);

    const log = await openSqliteEventLog({ file: dataFilesIn(directory).log, readonly: true });
    const events = [];
    for await (const event of log.readStream('facility-HAWTHORN')) events.push(event.type);
    await log.close();
    expect(events).toEqual(['FacilityOpened']);
  });

  it('does not wait for connections that ask nothing', async () => {
    await start();
    const { hostname, port } = new URL(service.url);
    const idle = connect(Number(port), hostname);
    await once(idle, 'connect');
    const started = performance.now();
    await service.close();
    expect(performance.now() - started).toBeLessThan(5_000);
    idle.destroy();
  });

  it('does not wait for callers who went away before they were answered', async () => {
    await start();
    const { hostname, port } = new URL(service.url);
    for (let caller = 0; caller < 20; caller += 1) {
      const socket = connect(Number(port), hostname);
      await once(socket, 'connect');
      socket.write(
        `POST /v1/facilities HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nIdempotency-Key: k${caller}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      await delay(1);
      socket.resetAndDestroy();
    }
    await delay(100);
    const started = performance.now();
    await service.close();
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('ends live streams at once, and their readers go on from the last id without a gap', async () => {
    await start();
    const headers = () => ({ authorization: `Bearer ${token}` });
    const register = async () => {
      const asked = { ...headers(), 'content-type': 'application/json', 'idempotency-key': randomUUID() };
      const registration = JSON.stringify({ facilityId: 'HAWTHORN', anonymous: true });
      await fetch(`${service.url}/v1/clients`, { method: 'POST', headers: asked, body: registration });
    };
    const follow = (more: Record<string, string> = {}) =>
      fetch(`${service.url}/v1/events`, { headers: { ...headers(), accept: 'text/event-stream', ...more } });
    const opened = { ...headers(), 'content-type': 'application/json', 'idempotency-key': 'open' };
    await fetch(`${service.url}/v1/facilities`, { method: 'POST', headers: opened, body });
    await register();
    const listening = await Promise.all(Array.from({ length: 5 }, () => follow()));
    const heard = listening.map((answer) => answer.text());
    await delay(200);
    const began = performance.now();
    await service.close();
    const texts = await Promise.all(heard);
    expect(performance.now() - began).toBeLessThan(5_000);

    await start();
    await register();
    for (const text of texts) {
      expect(text).toContain('event: ClientRegistered');
      const lastId = text
        .match(/^id: (.+)$/gm)!
        .at(-1)!
        .slice('id: '.length);
      const tail = await fetch(`${service.url}/v1/events?after=${lastId}`, { headers: headers() });
      const { items } = (await tail.json()) as { items: readonly { type: string }[] };
      expect(items.map(({ type }) => type)).toEqual(['ClientRegistered']);
    }
  });

  it('gives the data directory free for the next one, and refuses a second one until then', async () => {
    await start();
    await expect(
      startService(
        { ...readSettings({ THROUGHLINE_DATA: directory, THROUGHLINE_PORT: '0' }), projector: 'inline' },
        { logger: pino({ level: 'silent' }) },
      ),
    ).rejects.toThrow(/in use|another process/i);
    await service.close();
    await start();
    expect((await fetch(`${service.url}/livez`)).status).toBe(200);
  });

  it('closes once, however often it is told', async () => {
    await start();
    await Promise.all([service.close(), service.close()]);
    await expect(service.close()).resolves.toBeUndefined();
  });
});

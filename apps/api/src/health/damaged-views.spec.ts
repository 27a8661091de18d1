import {
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { dataFilesIn } from '@throughline/embedded';
import { pino } from 'pino';
import { mintDemoToken } from '../access/demo-issuer.js';
import { readSettings } from '../config/service-settings.js';
import { createService, type Service } from '../create-service.js';
import { testService } from '../service.fixture.js';

const PAGE_BYTES = 4_096;
let folder: string;
let pristine: string;
const clients: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'throughline-views-'));
  pristine = join(folder, 'pristine');
  const service = await testService();
  const opened = { code: 'NORTH', name: 'North', zone: 'America/Chicago', openFrom: '2024-07-01' };
  await service.ask('POST', '/v1/facilities', { body: opened });
  for (let count = 0; count < 12; count += 1) {
    const { body } = await service.ask('POST', '/v1/clients', { body: { facilityId: 'NORTH', anonymous: true } });
    clients.push(body.clientId);
  }
  await pause(200);
  cpSync(service.settings.dataDirectory, pristine, { recursive: true });
  await service.close();
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let copies = 0;
function copied(): string {
  const data = join(folder, `copy-${(copies += 1)}`);
  cpSync(pristine, data, { recursive: true });
  return data;
}

async function running<Result>(data: string, visit: (service: Service) => Promise<Result>): Promise<Result> {
  const settings = { ...readSettings({ THROUGHLINE_DATA: data, THROUGHLINE_PORT: '0' }), projector: 'inline' as const };
  const service = await createService(settings, { logger: pino({ level: 'silent' }) });
  try {
    return await visit(service);
  } finally {
    await service.close();
  }
}

async function answerTo(service: Service, data: string, url: string) {
  const token = await mintDemoToken({ dataDirectory: data, tenant: 'demo', roles: ['director'], facilities: 'all' });
  return service.server.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } });
}

/** Asks until it is answered, and holds on the way that nothing but the whole answer or a 503 comes. */
async function whole(service: Service, data: string): Promise<number> {
  for (let refused = 0; ; refused += 1) {
    const answer = await answerTo(service, data, '/v1/clients?limit=500');
    const csv = await answerTo(service, data, '/v1/transitions.csv');
    if (csv.statusCode === 503) expect(csv.json()).toMatchObject({ code: 'views-rebuilding' });
    else expect(csv.body).toMatch(/^[a-zA-Z]+,.*\r\n$/s);
    if (answer.statusCode === 200) {
      const { items } = answer.json<{ items: { clientId: string }[] }>();
      expect(items.map(({ clientId }) => clientId).sort()).toEqual([...clients].sort());
      return refused;
    }
    expect([answer.statusCode, answer.json<{ code: string }>().code, answer.headers['retry-after']]).toEqual([
      503,
      'views-rebuilding',
      '1',
    ]);
    await pause(20);
  }
}

const smashed = (file: string): void => {
  const pages = Math.floor(statSync(file).size / PAGE_BYTES);
  const descriptor = openSync(file, 'r+');
  for (let page = 1; page < pages; page += 1)
    writeSync(descriptor, Buffer.alloc(PAGE_BYTES, 0xff), 0, PAGE_BYTES, page * PAGE_BYTES);
  closeSync(descriptor);
};
const withoutWal = (data: string): void => {
  for (const suffix of ['-wal', '-shm']) rmSync(`${dataFilesIn(data).views}${suffix}`, { force: true });
};

describe('views that are not there, or not what they were, at the start', () => {
  it.each<[string, (file: string, data: string) => void]>([
    ['deleted', (file) => rmSync(file)],
    ['emptied', (file, data) => (withoutWal(data), truncateSync(file))],
    ['cut in half', (file, data) => (withoutWal(data), truncateSync(file, Math.floor(statSync(file).size / 2)))],
    ['no database at all', (file, data) => (withoutWal(data), writeFileSync(file, 'x'.repeat(9_000)))],
    ['smashed page by page', (file, data) => (withoutWal(data), smashed(file))],
  ])(
    'are made again by themselves: %s',
    async (_, change) => {
      const data = copied();
      change(dataFilesIn(data).views, data);
      await running(data, async (service) => {
        await whole(service, data);
        expect((await service.server.inject('/readyz')).json()).toMatchObject({ status: 'ready', views: 'following' });
      });
    },
    30_000,
  );
});

describe('views that are lost or damaged under a running service', () => {
  it.each<[string, (file: string) => void]>([
    ['deleted', (file) => ['', '-wal', '-shm'].forEach((suffix) => rmSync(`${file}${suffix}`, { force: true }))],
    [
      'replaced by something else',
      (file) => (
        ['', '-wal', '-shm'].forEach((suffix) => rmSync(`${file}${suffix}`, { force: true })),
        writeFileSync(file, 'x'.repeat(9_000))
      ),
    ],
  ])(
    'are made again, and meanwhile nothing is answered: %s',
    async (_, change) => {
      const data = copied();
      await running(data, async (service) => {
        expect(await whole(service, data)).toBe(0);
        change(dataFilesIn(data).views);
        expect(await whole(service, data)).toBeGreaterThan(0);
        expect(await whole(service, data)).toBe(0);
      });
    },
    30_000,
  );
});

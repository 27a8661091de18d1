import { randomUUID } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { pino } from 'pino';
import { mintDemoToken } from '../access/demo-issuer.js';
import { dataFilesIn } from '@throughline/embedded';
import { readSettings } from '../config/service-settings.js';
import { createService, type Service } from '../create-service.js';

const PAGE_BYTES = 4_096;
const someEvents = () =>
  Array.from({ length: 20 }, () => ({
    id: randomUUID(),
    type: 'Filled',
    schemaVersion: 1,
    data: JSON.stringify({ text: 'x'.repeat(100) }),
    meta: '{}',
    private: '{}',
  }));

describe('a service whose log has a damaged page', () => {
  let directory: string;
  let service: Service;
  const lines: string[] = [];

  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'throughline-damaged-'));
    const { log: file } = dataFilesIn(directory);
    const log = await openSqliteEventLog({ file });
    await log.append('facility-HAWTHORN', 'none', someEvents());
    for (let count = 0; count < 20; count++) await log.append(`carePath-${count}`, 'none', someEvents());
    await log.close();
    damage(file);
    const settings = {
      ...readSettings({ THROUGHLINE_DATA: directory, THROUGHLINE_PORT: '0' }),
      projector: 'inline' as const,
    };
    service = await createService(settings, {
      logger: pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }),
    });
    await delay(100);
  });
  afterAll(async () => {
    await service.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('is not ready, and says why', async () => {
    const answer = await service.server.inject({ method: 'GET', url: '/readyz' });
    expect([answer.statusCode, answer.json()]).toEqual([
      503,
      expect.objectContaining({ status: 'not-ready', log: 'damaged' }),
    ]);
  });

  it('tells its operator which error it was and what to run', () => {
    expect(JSON.parse(lines[0]!)).toMatchObject({
      error: 'LogDamaged',
      code: 'log-damaged',
      msg: expect.stringContaining('throughline doctor'),
    });
  });

  it('answers with a code of its own where it must read what is damaged', async () => {
    const token = await mintDemoToken({
      dataDirectory: directory,
      tenant: 'demo',
      roles: ['director'],
      facilities: 'all',
    });
    const body = { code: 'HAWTHORN', name: 'Hawthorn House', zone: 'America/Chicago', openFrom: '2024-07-01' };
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'k' };
    const answer = await service.server.inject({ method: 'POST', url: '/v1/facilities', headers, payload: body });
    expect([answer.statusCode, answer.json()]).toEqual([500, expect.objectContaining({ code: 'log-damaged' })]);
    expect(JSON.parse(lines.at(-1)!)).toMatchObject({
      code: 'log-damaged',
      route: 'POST /v1/facilities',
      msg: expect.stringContaining('throughline doctor'),
    });
  });
});

/** Overwrites the leaves that hold the events, and neither the file's header nor its index of streams. */
function damage(file: string): void {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const pages = database
    .prepare(`SELECT pageno FROM dbstat WHERE name = 'events' AND pagetype = 'leaf' ORDER BY pageno LIMIT 3`)
    .all();
  database.close();
  const opened = openSync(file, 'r+');
  for (const { pageno } of pages)
    writeSync(opened, Buffer.alloc(PAGE_BYTES, 0xff), 0, PAGE_BYTES, (Number(pageno) - 1) * PAGE_BYTES);
  closeSync(opened);
}

import { setTimeout as delay } from 'node:timers/promises';
import { testService, type TestService } from '../service.fixture.js';

const HAWTHORN = { code: 'HAWTHORN', name: 'Hawthorn House', zone: 'America/Chicago', openFrom: '2024-07-01' };
/** Nobody listens there: the port is reserved. */
const NOWHERE = '127.0.0.1:1';

describe('a service whose brokers do not answer', () => {
  let service: TestService;
  beforeAll(async () => (service = await testService({ THROUGHLINE_KAFKA_BROKERS: NOWHERE })));
  afterAll(() => service.close());

  it('is ready, goes on recording, and says since when publication is down and what to do', async () => {
    expect((await service.ask('POST', '/v1/facilities', { body: HAWTHORN })).status).toBe(201);
    const ready = await untilDown(service);
    expect(ready).toMatchObject({
      status: 200,
      body: {
        status: 'ready',
        publication: {
          state: 'down',
          since: expect.stringMatching(/Z$/),
          code: 'publication-unavailable',
          problem: expect.stringContaining('THROUGHLINE_KAFKA_BROKERS'),
        },
      },
    });
  });

  it('says so in its log, once, without a stack trace', () => {
    const lines = service.lines.filter((line) => line.includes('publication-unavailable'));
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ state: 'down', msg: expect.stringContaining('Check the addresses') });
    expect(lines[0]).not.toContain('    at ');
  });

  it('tells a collector, and names no client', async () => {
    const { status, text, headers } = await service.ask('GET', '/metrics', { as: null });
    expect([status, headers['content-type']]).toEqual([200, expect.stringContaining('text/plain')]);
    expect(text).toContain('throughline_publication_up 0');
    expect(text).toContain('throughline_process_resident_memory_bytes');
  });
});

describe('a service that publishes nothing', () => {
  it('says so, and measures nothing of it', async () => {
    const service = await testService();
    expect((await service.ask('GET', '/readyz')).body).toMatchObject({ publication: null });
    expect((await service.ask('GET', '/metrics', { as: null })).text).not.toContain('publication');
    await service.close();
  });
});

async function untilDown(service: TestService) {
  for (;;) {
    const ready = await service.ask('GET', '/readyz');
    if (ready.body.publication?.state === 'down') return ready;
    await delay(50);
  }
}

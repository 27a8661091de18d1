import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { scratchFolder } from '@throughline/testing';
import type { Position } from '@throughline/event-store';
import { EVERYTHING, Replay } from '@throughline/replay-application';
import { testService, type TestService } from './service.fixture.js';

const scratch = scratchFolder();
const script = (name: string) => fileURLToPath(new URL(`../../../docs/partners/${name}`, import.meta.url));
const NDJSON = { accept: 'application/x-ndjson' };

/** The scripts of the partner's page: each knows the file and nothing else. */
const LANGUAGES = [
  { language: 'Python', command: 'python3', arguments: [script('reconcile.py')] },
  { language: 'TypeScript', command: process.execPath, arguments: [script('reconcile.ts')] },
];

describe('POST /v1/reconcile', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
    await service.openSites('HAWTHORN', 'ROWAN');
    for (const facilityId of ['HAWTHORN', 'ROWAN', 'HAWTHORN']) {
      const { body } = await service.ask('POST', '/v1/clients', { body: { facilityId, anonymous: true } });
      await service.ask('POST', `/v1/clients/${body.clientId}/inquiries`, {
        body: { facilityId, when: '2026-03-01', source: 'self', note: 'Grüße, "tab"\t and \u2028 line' },
      });
    }
  });
  afterAll(() => service.close());

  const reconcile = (body: object, more: object = {}) =>
    service.ask('POST', '/v1/reconcile', { as: 'partner', key: null, body, ...more });
  const lines = async (query = '', more: object = {}) =>
    (await service.ask('GET', `/v1/events${query}`, { as: 'partner', headers: NDJSON, ...more })).text;

  it.each(LANGUAGES)('comes to what $language makes of the file alone', async ({ command, arguments: given }) => {
    if (spawnSync(command, ['--version']).error) {
      process.stderr.write(`SKIPPED: reconciling with ${command}: it is not installed\n`);
      return;
    }
    for (const [query, filter] of [
      ['', {}],
      ['?facilityId=HAWTHORN', { facilityId: ['HAWTHORN'] }],
      ['?type=ClientRegistered', { type: ['ClientRegistered'] }],
    ] as const) {
      const copy = scratch.path('events.ndjson');
      writeFileSync(copy, await lines(query));
      const mine = JSON.parse(execFileSync(command, [...given, copy], { encoding: 'utf8' }));
      const { status, body } = await reconcile({ filter });
      expect(status).toBe(200);
      expect(mine.count).toBeGreaterThan(0);
      expect(mine).toEqual({ count: body.count, types: body.types, digest: body.digest });
    }
  });

  it.each(LANGUAGES)('and $language finds a changed event', async ({ command, arguments: given }) => {
    if (spawnSync(command, ['--version']).error) return;
    const copy = scratch.path('changed.ndjson');
    writeFileSync(copy, (await lines()).replace('"facilityId":"ROWAN"', '"facilityId":"WILLOW"'));
    expect(readFileSync(copy, 'utf8')).toContain('WILLOW');
    expect(spawnSync(command, [...given, copy], { encoding: 'utf8' }).status).not.toBe(0);
  });

  it.each(LANGUAGES)('and $language finds that content was taken out', async ({ command, arguments: given }) => {
    if (spawnSync(command, ['--version']).error) return;
    const copy = scratch.path('stripped.ndjson');
    writeFileSync(copy, (await lines()).replaceAll(/"data":.*,"meta":.*,(?="privateSha256")/g, ''));
    expect(readFileSync(copy, 'utf8')).not.toContain('"data"');
    const { status, stderr } = spawnSync(command, [...given, copy], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringContaining('its client has not left')]);
  });

  it('counts a range, and the two halves of it', async () => {
    const { body: half } = await service.ask('GET', '/v1/events?limit=2', { as: 'partner' });
    const whole = (await reconcile({})).body;
    const first = (await reconcile({ to: half.next })).body;
    const second = (await reconcile({ from: half.next })).body;
    expect(first.count + second.count).toBe(whole.count);
    expect([first.to, second.to]).toEqual([half.next, whole.to]);
    expect(first.digest).not.toBe(whole.digest);
  });

  it('counts within the facilities of the token', async () => {
    expect((await reconcile({}, { facilities: ['ROWAN'] })).body.types['ClientRegistered']).toBe(1);
    const foreign = await reconcile({ filter: { facilityId: ['HAWTHORN'] } }, { facilities: ['ROWAN'] });
    expect([foreign.status, foreign.body.code]).toEqual([422, 'facility-unknown']);
  });

  it('refuses a range that is not there', async () => {
    const { body: half } = await service.ask('GET', '/v1/events?limit=2', { as: 'partner' });
    const { to } = (await reconcile({})).body;
    const reversed = await reconcile({ from: to, to: half.next });
    expect([reversed.status, reversed.body.code, reversed.body.errors[0].pointer]).toEqual([
      400,
      'replay-range-reversed',
      '/to',
    ]);
  });

  /** Signed as this service signs its own: of an event that the log does not have. */
  async function cursorAhead(): Promise<string> {
    const ahead = '9'.repeat(16) as Position;
    const replay = service.application.app.get(Replay, { strict: false });
    return (await replay.cursorAt({ filter: EVERYTHING, facilities: 'all' }, ahead)).next;
  }
  const halfway = async (query = '') =>
    (await service.ask('GET', `/v1/events?limit=2${query}`, { as: 'partner' })).body.next as string;

  it.each([
    ['lies ahead of the log', 410, 'cursor-ahead', cursorAhead],
    ['no service gave', 400, 'cursor-invalid', () => 'tomorrow'],
    ['was cut on its way', 400, 'cursor-cut', async () => (await halfway()).slice(0, -5)],
    ['begins where another filter was', 400, 'cursor-of-another-filter', () => halfway('&type=ClientRegistered')],
  ])('says which end %s', async (_, status, code, given) => {
    const cursor = await given();
    const whole = await halfway();
    const from = await reconcile({ from: cursor, to: whole });
    expect([from.status, from.body.code, from.body.errors[0].pointer]).toEqual([status, code, '/from']);
    // An end may be of any filter.
    if (code === 'cursor-of-another-filter') return;
    const to = await reconcile({ from: whole, to: cursor });
    expect([to.status, to.body.code, to.body.errors[0].pointer]).toEqual([status, code, '/to']);
    const plan = await service.ask('POST', '/v1/replay/plan', { as: 'partner', key: null, body: { to: cursor } });
    expect([plan.status, plan.body.code, plan.body.errors[0].pointer]).toEqual([status, code, '/to']);
  });

  it.each([
    [{ type: ['Nothing'] }, '/filter/type', 'value-not-allowed'],
    [{ type: [] }, '/filter/type', 'list-too-short'],
    [{ facilityId: [] }, '/filter/facilityId', 'list-too-short'],
    [{ clientId: [] }, '/filter/clientId', 'list-too-short'],
    [{ recordedTo: 'x' }, '/filter/recordedTo', 'time-malformed'],
    [{ recordedTo: '2026-03-01' }, '/filter/recordedTo', 'time-without-zone'],
  ])('refuses a filter that nothing can pass, or that means nothing: %j', async (filter, pointer, code) => {
    const { status, body } = await reconcile({ filter });
    expect([status, body.errors[0].pointer, body.errors[0].code]).toEqual([400, pointer, code]);
  });
});

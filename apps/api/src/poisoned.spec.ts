import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { setTimeout as delay } from 'node:timers/promises';
import { pagedEvents } from './paged-events.fixture.js';
import { testService, type TestService } from './service.fixture.js';

const NDJSON = { accept: 'application/x-ndjson' };
const PLACES = ['at the start', 'in the middle', 'at the end'] as const;
/** Of another version of the software: a type that nobody knows, and versions that nothing brings up to today's. */
const POISON = [
  { type: 'WrittenInTheFuture', schemaVersion: 3, data: '{}' },
  { type: 'InquiryReceived', schemaVersion: 99, data: '{"shape":"of tomorrow"}' },
  { type: 'EntryVoided', schemaVersion: 2, data: '{"reason":"of tomorrow"}' },
] as const;

interface Line {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly leaf: string;
}

describe('events that cannot be read, at the start, in the middle, and at the end of the log', () => {
  let service: TestService;
  const poisoned: { readonly id: string; readonly clientId: string }[] = [];
  const well: string[] = [];

  const registered = async (facilityId: string): Promise<string> =>
    (await service.ask('POST', '/v1/clients', { body: { facilityId, anonymous: true } })).body.clientId;
  async function poison(clientId: string, expected: number | 'none'): Promise<void> {
    const id = randomUUID();
    const event = { ...POISON[poisoned.length]!, id, meta: '{}', private: '{}' };
    poisoned.push({ id, clientId });
    await service.parts.log.append(`carePath-${clientId}`, expected, [event]);
  }

  beforeAll(async () => {
    service = await testService();
    await poison(randomUUID(), 'none');
    await service.openSites('HAWTHORN', 'ROWAN');
    well.push(await registered('HAWTHORN'));
    await poison(await registered('ROWAN'), 0);
    well.push(await registered('ROWAN'));
    await poison(await registered('ROWAN'), 0);
  });
  afterAll(() => service.close());

  const partner = (path: string, more: object = {}) => service.ask('GET', path, { as: 'partner', ...more });
  const lines = async (more: object = {}): Promise<readonly Line[]> =>
    (await partner('/v1/events', { headers: NDJSON, ...more })).text
      .trimEnd()
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line));
  const idsOf = (events: readonly Line[]) => events.map(({ id }) => id);

  it('are in the feed where they were recorded, and nothing before or behind them is lacking', async () => {
    const all = await lines();
    expect(all).toHaveLength(7);
    expect([0, 3, 6].map((place) => all[place]?.id)).toEqual(poisoned.map(({ id }) => id));
    for (const limit of [1, 2, 3]) expect(idsOf(await pagedEvents<Line>(partner, limit))).toEqual(idsOf(all));
  });

  it('are in the pages of a plan, and counted and hashed', async () => {
    const plan = await service.ask('POST', '/v1/replay/plan', { as: 'partner', key: null, body: {} });
    const [{ href }] = plan.body.pages;
    const authorization = `Bearer ${await service.token('partner')}`;
    const { rawPayload } = await service.server.inject({ url: href, headers: { authorization } });
    const paged = gunzipSync(rawPayload).toString().trimEnd().split('\n');
    expect(idsOf(paged.map((line) => JSON.parse(line)))).toEqual(idsOf(await lines()));
    const { body } = await service.ask('POST', '/v1/reconcile', { as: 'partner', key: null, body: {} });
    expect([body.count, body.types.WrittenInTheFuture]).toEqual([7, 1]);
  });

  it('are given with their client to a token of some facilities', async () => {
    const theirs = await lines({ facilities: ['ROWAN'] });
    const [, middle, end] = poisoned;
    for (const { clientId, id } of [middle!, end!])
      expect(theirs.filter(({ stream }) => stream === `carePath-${clientId}`).map((one) => one.id)).toContain(id);
    expect(theirs.map(({ stream }) => stream)).not.toContain(`carePath-${poisoned[0]!.clientId}`);
  });

  it('take numbers of a subscription without a gap', async () => {
    const { body } = await service.ask('POST', '/v1/subscriptions', { as: 'operator', body: {} });
    const { subscriptionId } = body.subscription;
    const read = (await partner(`/v1/subscriptions/${subscriptionId}/events?limit=1000`)).body;
    expect(read.items.map(({ sequence }: { sequence: number }) => sequence)).toEqual(
      read.items.map((_: unknown, index: number) => index + 1),
    );
    expect([read.next, idsOf(read.items)]).toEqual([
      read.sequence,
      expect.arrayContaining(poisoned.map(({ id }) => id)),
    ]);
  });

  it('are told apart in a snapshot, and the other clients go on', async () => {
    const { head } = (await partner('/v1/events?limit=1000')).body;
    for (;;) {
      const { text } = await partner('/v1/snapshots/placements');
      const mark = JSON.parse(text.trimEnd().split('\n').at(-1)!);
      if (mark.head.position !== head.position) {
        await delay(5);
        continue;
      }
      expect(mark.incomplete).toBe(3);
      break;
    }
    const [one] = well;
    const more = await service.ask('POST', `/v1/clients/${one}/inquiries`, {
      body: { facilityId: 'HAWTHORN', when: '2026-03-01T09:00-06:00', source: 'self' },
    });
    expect(more.status).toBe(201);
    expect((await lines()).at(-1)).toMatchObject({ type: 'InquiryReceived', stream: `carePath-${one}` });
  });

  it.each(PLACES.map((place, index) => [place, index] as const))(
    'are proved like every other: %s',
    async (_, index) => {
      const { clientId, id } = poisoned[index]!;
      const revision = index === 0 ? 0 : 1;
      const { status, body } = await partner(`/v1/proofs/inclusion?clientId=${clientId}&revision=${revision}`);
      const event = (await lines()).find((line) => line.id === id);
      expect([status, body.leaf]).toEqual([200, event?.leaf]);
    },
  );
});

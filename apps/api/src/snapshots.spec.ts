import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { testService, type TestService } from './service.fixture.js';

const PACK = readFileSync(new URL('../../../packs/asam-3e-adult.yaml', import.meta.url), 'utf8');

interface Line {
  readonly clientId: string;
  readonly facilityId: string;
}
interface Mark {
  readonly snapshot: string;
  readonly next: string;
  readonly count: number;
  readonly incomplete: number;
  readonly head: { readonly position: string };
}

describe('GET /v1/snapshots', () => {
  let service: TestService;

  async function posted(path: string, body: unknown, headers: Record<string, string> = {}) {
    const answer = await service.ask('POST', path, { body, headers });
    if (answer.status > 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body;
  }
  const admitted = async (facilityId: string): Promise<string> => {
    const { clientId } = await posted('/v1/clients', { facilityId, anonymous: true });
    const move = { facilityId, level: '2.1', when: '2026-02-02T09:00-06:00', reason: 'clinical-judgment' };
    await posted(`/v1/clients/${clientId}/admissions`, move);
    return clientId;
  };
  const discharged = (clientId: string, facilityId: string) =>
    posted(`/v1/clients/${clientId}/discharges`, {
      ...{ facilityId, when: '2026-02-20T09:00-06:00', disposition: 'completed', planned: true },
      reason: 'clinical-judgment',
    });

  /** The views follow a moment later: a snapshot is of one state, which need not be the newest. */
  async function taken(view: string, more: object = {}): Promise<{ rows: readonly Line[]; mark: Mark }> {
    const { text } = await service.ask('GET', `/v1/snapshots/${view}`, { as: 'partner', ...more });
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    return { rows: lines.slice(0, -1), mark: lines.at(-1) };
  }
  async function upToDate(view: string, more: object = {}) {
    const { position } = (await events()).head;
    for (;;) {
      const snapshot = await taken(view, more);
      if (snapshot.mark.head.position === position) return snapshot;
    }
  }
  const events = async (after?: string) =>
    (await service.ask('GET', `/v1/events?limit=1000${after ? `&after=${after}` : ''}`, { as: 'partner' })).body;
  const clientsIn = (rows: readonly Line[]) => rows.map(({ clientId }) => clientId).toSorted();

  beforeAll(async () => {
    service = await testService();
    await posted('/v1/rule-packs', PACK, { 'content-type': 'application/yaml' });
    for (const code of ['HAWTHORN', 'ROWAN']) {
      await posted('/v1/facilities', { code, name: code, zone: 'America/Chicago', openFrom: '2024-07-01' });
      await posted(`/v1/facilities/${code}/pack-adoptions`, {
        pack: { id: 'asam-3e-adult', version: '1.0.0' },
        from: '2024-07-01',
      });
    }
  });
  afterAll(() => service.close());

  it('go on with the events behind them, to where everyone is now', async () => {
    const [one, other] = [await admitted('HAWTHORN'), await admitted('ROWAN')];
    const { rows, mark } = await upToDate('current');
    expect(clientsIn(rows)).toEqual([one, other].toSorted());
    expect(mark).toMatchObject({ snapshot: 'current', count: 2, incomplete: 0 });

    await discharged(one, 'HAWTHORN');
    const third = await admitted('HAWTHORN');
    const copy = new Set(clientsIn(rows));
    for (const { type, stream } of (await events(mark.next)).items) {
      const clientId = stream.slice('carePath-'.length);
      if (type === 'Admitted') copy.add(clientId);
      if (type === 'Discharged') copy.delete(clientId);
    }
    expect(copy).toEqual(new Set(clientsIn((await upToDate('current')).rows)));
    expect(copy).toEqual(new Set([other, third]));
  });

  it('hold ended placements and every judged move too', async () => {
    const placements = await upToDate('placements');
    const current = await upToDate('current');
    expect(placements.mark.count).toBeGreaterThan(current.mark.count);
    const moves = await upToDate('moves');
    expect(moves.rows.map(({ facilityId }) => facilityId)).toEqual(expect.arrayContaining(['HAWTHORN', 'ROWAN']));
    expect(JSON.stringify(moves.rows)).not.toMatch(/approvedBy|proposedBy|correctedBy/);
  });

  it('show a token its own sites, and go on within them', async () => {
    const rowan = { facilities: ['ROWAN'] };
    const { rows, mark } = await upToDate('placements', rowan);
    expect(new Set(rows.map(({ facilityId }) => facilityId))).toEqual(new Set(['ROWAN']));
    const tail = await service.ask('GET', `/v1/events?after=${mark.next}`, { as: 'partner', ...rowan });
    expect([tail.status, tail.body.items]).toEqual([200, []]);
    const foreign = await service.ask('GET', '/v1/snapshots/current?facilityId=HAWTHORN', { as: 'partner', ...rowan });
    expect([foreign.status, foreign.body.code]).toEqual([404, 'facility-unknown']);
  });

  it('are compressed when asked', async () => {
    const authorization = `Bearer ${await service.token('partner')}`;
    const url = '/v1/snapshots/current';
    const { headers, rawPayload } = await service.server.inject({
      url,
      headers: { authorization, 'accept-encoding': 'gzip' },
    });
    expect([headers['content-encoding'], headers['content-type']]).toEqual([
      'gzip',
      'application/x-ndjson; charset=utf-8',
    ]);
    expect(gunzipSync(rawPayload).toString()).toContain('"snapshot":"current"');
  });

  it('refuse a view that there is not, and a role that may not', async () => {
    expect((await service.ask('GET', '/v1/snapshots/beds', { as: 'partner' })).body.errors[0]).toMatchObject({
      pointer: 'path:view',
    });
    expect((await service.ask('GET', '/v1/snapshots/current', { as: 'operator' })).status).toBe(403);
  });
});

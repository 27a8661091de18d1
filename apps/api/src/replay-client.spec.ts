import type { AddressInfo } from 'node:net';
import {
  FileCopy,
  foldPlacements,
  keepCopy,
  ReplayClient,
  type ReplayClientTerms,
  verifyCopy,
} from '@throughline/replay-client';
import { scratchFolder } from '@throughline/testing';
import { broken, busy, FlakyNetwork } from './flaky-network.fixture.js';
import { backedUp } from './restored.fixture.js';
import { testService, type TestService } from './service.fixture.js';

const PAGE = '/v1/replay/page';
const scratch = scratchFolder();
let tests = 0;
const path = (name: string): string => scratch.path(`${tests}-${name}`);
const { signal } = new AbortController();

const portOf = async (service: TestService): Promise<number> => {
  await service.server.listen({ port: 0, host: '127.0.0.1' });
  return (service.server.server.address() as AddressInfo).port;
};
const register = async (service: TestService): Promise<string> => {
  const { body } = await service.ask('POST', '/v1/clients', { body: { facilityId: 'HAWTHORN', anonymous: true } });
  return body.clientId;
};
async function listed(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}
const idsIn = (lines: readonly string[]): readonly string[] => lines.map((line) => JSON.parse(line).id);
async function recorded(service: TestService): Promise<readonly string[]> {
  const { body } = await service.ask('GET', '/v1/events?limit=1000', { as: 'partner' });
  return body.items.map(({ id }: { id: string }) => id);
}

describe('the client library against the service', () => {
  let service: TestService;
  let network: FlakyNetwork;
  const waits: number[] = [];

  let port = 0;

  /** A service of its own, with five clients; the tests that follow use it too. */
  const begin = async () => {
    service = await testService({ THROUGHLINE_DATA: path('data') });
    port = await portOf(service);
    await service.openSites('HAWTHORN');
    for (let n = 0; n < 5; n++) await register(service);
  };
  const goOnWith = async (dataDirectory: string) => {
    await service.close();
    service = await testService({ THROUGHLINE_DATA: dataDirectory });
    port = network.port = await portOf(service);
  };
  const beginAnew = async () => {
    await service.close();
    await begin();
    network.port = port;
  };

  beforeAll(begin);
  afterAll(() => service.close());
  beforeEach(async () => {
    tests += 1;
    network = await FlakyNetwork.before(port);
    waits.length = 0;
  });
  afterEach(() => network.close());

  const client = (terms: Partial<ReplayClientTerms> = {}) =>
    new ReplayClient({
      url: network.url,
      token: () => service.token('partner'),
      onWait: (_, ms) => void waits.push(ms),
      ...terms,
    });
  const opened = () => FileCopy.open(path('events.ndjson'));
  async function kept(reader = client()): Promise<readonly string[]> {
    const copy = await opened();
    try {
      await keepCopy(reader, copy, { follow: false, signal });
      await verifyCopy(reader, copy, signal);
      return idsIn(await listed(copy.lines()));
    } finally {
      await copy.close();
    }
  }
  const pageBytes = async () => {
    const { pages } = await client().plan(null, { signal });
    const token = await service.token('partner');
    const answer = await fetch(`${network.url}${pages[0]?.href}`, { headers: { Authorization: `Bearer ${token}` } });
    return { bytes: Buffer.from(await answer.arrayBuffer()) };
  };

  it('takes pages, and goes on from them the next time', async () => {
    expect(await kept()).toEqual(await recorded(service));
    await register(service);
    expect(await kept()).toEqual(await recorded(service));
  });

  it('goes over to the live stream at the bound, each event once, also when the stream breaks', async () => {
    const copy = await opened();
    const stopping = new AbortController();
    let sent = 0;
    const onProgress = (_: number, { caughtUp }: { readonly caughtUp: boolean }): void => {
      if (!caughtUp) return;
      if (sent === 6) return stopping.abort();
      sent += 1;
      // The third live event comes over a new connection.
      if (sent === 4) network.drop();
      void register(service);
    };
    await keepCopy(client(), copy, { follow: true, signal: stopping.signal, onProgress });
    const held = idsIn(await listed(copy.lines()));
    await copy.close();
    expect(held).toEqual((await recorded(service)).slice(0, held.length));
    expect(held.length).toBeGreaterThanOrEqual(10);
  });

  it('resumes a page at the byte where the connection broke', async () => {
    network.faults.push(broken(PAGE, await pageBytes(), 100));
    network.asked.length = 0;
    expect(await kept()).toEqual(await recorded(service));
    expect(network.asked.filter(({ path }) => path === PAGE).map(({ range }) => range)).toEqual([
      undefined,
      'bytes=100-',
    ]);
  });

  it('keeps nothing of a page that comes twice with another hash', async () => {
    network.garble = (path, bytes) => (path.startsWith(PAGE) ? Buffer.from(bytes).fill(0, 20, 30) : bytes);
    await expect(kept()).rejects.toMatchObject({ code: 'page-hash-differs' });
    const copy = await opened();
    expect(await copy.cursor()).toBeNull();
    await copy.close();
  });

  it.each([429, 503])('asks again after %i, when the service says so', async (status) => {
    network.faults.push(busy('/v1/replay/plan', { status, retryAfter: 0 }), busy(PAGE, { status, retryAfter: 0 }));
    expect(await kept()).toEqual(await recorded(service));
    expect(waits).toEqual([0, 0]);
  });

  it('gives up when the service asks for more patience than it has', async () => {
    network.faults.push(busy('/v1/replay/plan', { status: 503, retryAfter: 3_600 }));
    await expect(kept()).rejects.toMatchObject({ code: 'busy', status: 503, retryAfterMs: 3_600_000 });
  });

  it('says that nobody answers', async () => {
    const { url } = network;
    network.close();
    await expect(kept(client({ url, patienceMs: 0 }))).rejects.toMatchObject({ code: 'service-unreachable' });
  });

  it.each([
    ['of another filter', { filter: { type: ['Admitted'] } }, 'cursor-of-another-filter'],
    ['of facilities that it did not name before', { filter: { facilityId: ['HAWTHORN'] } }, 'cursor-of-another-scope'],
  ] as const)('says why a cursor %s is refused, and leaves the copy as it is', async (_, terms, code) => {
    const before = await kept();
    await expect(kept(client(terms))).rejects.toMatchObject({ code, message: expect.stringMatching(/\.$/) });
    expect(await kept()).toEqual(before);
  });

  it('makes the copy anew when its token sees other facilities, without loss', async () => {
    await service.ask('POST', '/v1/facilities', {
      body: { code: 'ROWAN', name: 'Rowan', zone: 'America/Chicago', openFrom: '2024-07-01' },
    });
    await service.ask('POST', '/v1/clients', { body: { facilityId: 'ROWAN', anonymous: true } });
    const seen = (facilities: readonly string[] | 'all') =>
      client({ token: () => service.token('partner', facilities) });
    const given = async (facilities: readonly string[] | 'all') =>
      (await service.ask('GET', '/v1/events?limit=1000', { as: 'partner', facilities })).body.items.map(
        ({ id }: { id: string }) => id,
      );
    for (const facilities of [['HAWTHORN'], ['HAWTHORN', 'ROWAN'], ['ROWAN'], 'all'] as const) {
      const copy = await opened();
      const changes: string[] = [];
      const reader = seen(facilities);
      await keepCopy(reader, copy, { follow: false, signal, onScopeChanged: () => void changes.push('changed') });
      await verifyCopy(reader, copy, signal);
      expect(idsIn(await listed(copy.lines()))).toEqual(await given(facilities));
      expect(changes).toHaveLength(facilities.length === 1 && facilities[0] === 'HAWTHORN' ? 0 : 1);
      await copy.close();
    }
  });

  it('goes back to where both logs are the same after a restore, and says how much it dropped', async () => {
    await beginAnew();
    const restoreIt = await backedUp(service, path);
    for (let n = 0; n < 3; n++) await register(service);
    await kept();
    await goOnWith(await restoreIt());
    for (let n = 0; n < 4; n++) await register(service);
    const copy = await opened();
    const dropped: number[] = [];
    await keepCopy(client(), copy, { follow: false, signal, onRewound: (count) => void dropped.push(count) });
    await copy.close();
    expect(dropped).toEqual([3]);
    expect(await kept()).toEqual(await recorded(service));
  });

  it('does so too when nobody listens for it', async () => {
    await beginAnew();
    const restoreIt = await backedUp(service, path);
    await register(service);
    await kept();
    await goOnWith(await restoreIt());
    expect(await kept()).toEqual(await recorded(service));
  });

  it('drops nothing when the copy is not the beginning of the restored log', async () => {
    await beginAnew();
    const restoreIt = await backedUp(service, path);
    await register(service);
    const before = await kept();
    await goOnWith(await restoreIt());
    const copy = await opened();
    const lines = await listed(copy.lines());
    await copy.keepFirst(0);
    await copy.append({ lines: lines.slice(1) });
    await expect(keepCopy(client(), copy, { follow: false, signal })).rejects.toMatchObject({ code: 'copy-differs' });
    expect(idsIn(await listed(copy.lines()))).toEqual(before.slice(1));
    await copy.close();
  });

  it('names the clients of whom it lacks events when it folds', async () => {
    await kept();
    const copy = await opened();
    const lines = await listed(copy.lines());
    await copy.close();
    const strange = JSON.parse(lines[0] ?? '') as { stream: string };
    async function* twice() {
      yield* [...lines, lines[0] ?? ''];
    }
    const { rows, incomplete } = (await foldPlacements(twice())).all();
    expect([rows, incomplete]).toEqual([[], [strange.stream.slice('carePath-'.length)]]);
  });
});

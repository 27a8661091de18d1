import { countedPosition, MemoryLeases } from '@throughline/event-store';
import { admission, Chronicle, discharge, place } from '@throughline/views/scenario';
import { contentOf, PARKED, Recording } from './contract/index.js';
import { MemoryProjectionStore } from './memory-projection-store.js';
import { OperatorRequests } from './operator-requests.js';
import { type Progress, Projector } from './projector.js';
import { type ProjectorPhase, type RunProjector, runProjector } from './run-projector.js';
import { carePathStreams, EVERY_CARE_PATH } from './care-path-streams.js';
import { EVERY_CLIENT, type Shard, workOf } from './shard.js';

const alone = (): Pick<RunProjector, 'streams' | 'shard' | 'leases'> => ({
  streams: carePathStreams(),
  shard: EVERY_CLIENT,
  leases: new MemoryLeases(),
});

describe('running the projector', () => {
  it('keeps up with a log that grows, until it is told to stop', async () => {
    const [recording, views, stop] = [
      new Recording(),
      new MemoryProjectionStore(EVERY_CARE_PATH),
      new AbortController(),
    ];
    const chronicle = new Chronicle();
    const seen: Progress[] = [];
    const caughtUp = async () => {
      const head = await recording.log.head();
      while (seen.at(-1)?.position !== head) await new Promise(setImmediate);
    };
    const run = runProjector({
      log: recording.log,
      views,
      ...alone(),
      signal: stop.signal,
      onProgress: (progress) => seen.push(progress),
    });

    await recording.add(chronicle);
    await caughtUp();
    expect(await contentOf(views)).toHaveLength(1);

    chronicle.enter(admission('2026-03-01T09:00', chronicle.id('stay'), place('2.1')));
    chronicle.enter(discharge('2026-03-20T15:00', chronicle.id('stay')));
    await recording.add(chronicle);
    await caughtUp();
    stop.abort();
    await run;
    expect((await contentOf(views)).join()).toContain('"closedMove":"discharge"');
    expect(seen.at(-1)).toMatchObject({ phase: 'following', position: await recording.log.head(), atHead: true });
  });

  it.each(['another log', 'a longer one that this log is a copy of'])(
    'makes rows again that were made from %s',
    async (which) => {
      const [longer, views] = [new Recording(), new MemoryProjectionStore(EVERY_CARE_PATH)];
      const [stayed, lost, later] = ['stayed', 'lost', 'came later'].map((client) => new Chronicle({ client })) as [
        Chronicle,
        Chronicle,
        Chronicle,
      ];
      await longer.add(stayed);
      await longer.add(lost);
      await followed(longer, views);
      expect(await contentOf(views)).toHaveLength(2);

      const restored = new Recording(which === 'another log' ? undefined : await longer.log.identity());
      await restored.add(stayed);
      await followed(restored, views);
      expect((await contentOf(views)).map((line) => line.includes(stayed.clientId))).toEqual([true]);
      await restored.add(later);
      await followed(restored, views);
      expect(await contentOf(views)).toHaveLength(2);
    },
  );

  it('takes back parked clients that can be dealt with by now', async () => {
    const [recording, views] = [new Recording(), new MemoryProjectionStore(EVERY_CARE_PATH)];
    const chronicle = new Chronicle();
    await recording.add(chronicle);
    const stop = new AbortController();
    await runProjector({ ...alone(), log: recording.log, views, signal: stop.signal, onProgress: () => stop.abort() });
    const history = {
      client: null,
      moves: [],
      parked: { clientId: chronicle.clientId, eventId: 'e', position: await recording.log.head(), ...PARKED },
    };
    await views.replaceClient(chronicle.clientId, history);
    const again = new AbortController();
    await runProjector({ ...alone(), log: recording.log, views, signal: again.signal, onPhase: () => again.abort() });
    expect(await views.parked()).toEqual([]);
    expect(await contentOf(views)).toHaveLength(1);
  });

  it('stands by while another has the lease, and takes over where that one stopped', async () => {
    const [recording, views, leases] = [
      new Recording(),
      new MemoryProjectionStore(EVERY_CARE_PATH),
      new MemoryLeases(),
    ];
    const stops = [new AbortController(), new AbortController()] as const;
    const phases: ProjectorPhase[] = [];
    await recording.add(new Chronicle({ client: 'one' }));
    const run = { ...alone(), leases, log: recording.log, views };
    const firstFollows = Promise.withResolvers<void>();
    const first = runProjector({ ...run, signal: stops[0].signal, onProgress: () => firstFollows.resolve() });
    await firstFollows.promise;
    const standsBy = Promise.withResolvers<void>();
    const second = runProjector({
      ...run,
      signal: stops[1].signal,
      onPhase: (phase) => (phases.push(phase), standsBy.resolve()),
      onProgress: ({ position }) => position === countedPosition(2) && stops[1].abort(),
    });
    await standsBy.promise;
    expect(phases).toEqual(['standing-by']);

    stops[0].abort();
    await first;
    await recording.add(new Chronicle({ client: 'two' }));
    await second;
    expect(phases).toEqual(['standing-by', 'following']);
    expect(await contentOf(views)).toHaveLength(2);
  });

  it('refuses a store that holds the rows of another shard', async () => {
    const run = { ...alone(), log: new Recording().log, views: new MemoryProjectionStore('care-path/0-of-2') };
    await expect(runProjector({ ...run, signal: new AbortController().signal })).rejects.toThrow('another shard');
  });
});

describe('shards of the clients', () => {
  const CLIENTS = 12;
  const shards = [0, 1, 2].map((index) => ({ index, of: 3 }));

  it('together have the rows that one projector makes, followed and rebuilt', async () => {
    const recording = new Recording();
    const chronicles = Array.from({ length: CLIENTS }, (_, index) => new Chronicle({ client: `client ${index}` }));
    for (const one of chronicles) {
      one.enter(admission('2026-03-01T09:00', one.id('stay'), place('2.1')));
      await recording.add(one);
    }
    const whole = new MemoryProjectionStore(EVERY_CARE_PATH);
    await followed(recording, whole);
    for (const way of ['followed', 'made again'] as const) {
      const parts = await Promise.all(shards.map((shard) => rowsOf(recording, shard, way)));
      expect(parts.every((rows) => rows.length > 0)).toBe(true);
      expect(parts.flat().toSorted()).toEqual((await contentOf(whole)).toSorted());
    }
  });

  it('take up where they stood, although other shards have grown since', async () => {
    const recording = new Recording();
    const shard = { index: 0, of: 3 };
    const store = new MemoryProjectionStore(workOf(carePathStreams(), shard));
    for (let index = 0; index < CLIENTS; index += 1) await recording.add(new Chronicle({ client: `client ${index}` }));
    const projector = new Projector({ log: recording.log, store, streams: carePathStreams(), shard });
    await projector.resume();
    while (!(await projector.step())) continue;
    for (let index = 0; index < CLIENTS; index += 1) await recording.add(new Chronicle({ client: `later ${index}` }));
    expect(await new Projector({ log: recording.log, store, streams: carePathStreams(), shard }).resume()).toBe(true);
  });

  it.each([
    [0, 0],
    [2, 2],
    [-1, 2],
    [0.5, 2],
  ])('have no number %d of %d', (index, of) => {
    expect(() => workOf({ name: 'care-path' }, { index, of })).toThrow(RangeError);
  });
});

async function rowsOf(recording: Recording, shard: Shard, way: 'followed' | 'made again'): Promise<readonly string[]> {
  const views = new MemoryProjectionStore(workOf(carePathStreams(), shard));
  const projector = new Projector({ log: recording.log, store: views, streams: carePathStreams(), shard });
  await projector.resume();
  if (way === 'made again') await projector.rebuild(new AbortController().signal);
  while (!(await projector.step())) continue;
  return contentOf(views);
}

describe('what operators ask of a projector that follows', () => {
  it('is done between two transactions, and it follows on', async () => {
    const [recording, views, stop] = [
      new Recording(),
      new MemoryProjectionStore(EVERY_CARE_PATH),
      new AbortController(),
    ];
    const requests = new OperatorRequests();
    const [first, second] = [new Chronicle(), new Chronicle({ client: 'second' })];
    await recording.add(first);
    const seen: Progress[] = [];
    const heads = (phase: Progress['phase']) => seen.filter((one) => one.phase === phase && one.atHead).length;
    const reached = async (phase: Progress['phase'], times: number) => {
      while (heads(phase) < times) await new Promise(setImmediate);
    };
    const onProgress = (progress: Progress) => void seen.push(progress);
    const run = runProjector({ ...alone(), log: recording.log, views, signal: stop.signal, requests, onProgress });
    await reached('rebuilding', 1);

    expect(await requests.retry({ clientId: first.clientId, by: 'an operator', at: 1 })).toBe('not-parked');
    const before = await contentOf(views);
    requests.rebuild();
    requests.rebuild();
    await reached('rebuilding', 2);
    await recording.add(second);
    await reached('following', 1);
    stop.abort();
    await run;
    expect((await contentOf(views)).filter((line) => line.includes(first.clientId))).toEqual(before);
    expect(heads('rebuilding')).toBe(2);
    expect(await contentOf(views)).toHaveLength(2);
  });
});

/** Runs until the rows have come to the head of the log. */
async function followed({ log }: Recording, views: MemoryProjectionStore): Promise<void> {
  const stop = new AbortController();
  const head = await log.head();
  await runProjector({
    log,
    views,
    ...alone(),
    signal: stop.signal,
    onProgress: ({ position }) => position === head && stop.abort(),
  });
}

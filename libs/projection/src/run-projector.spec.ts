import { admission, Chronicle, discharge, place } from '@throughline/views/scenario';
import { contentOf, Recording } from './contract/index.js';
import { MemoryProjectionStore } from './memory-projection-store.js';
import type { Progress } from './projector.js';
import { runProjector } from './run-projector.js';

describe('running the projector', () => {
  it('keeps up with a log that grows, until it is told to stop', async () => {
    const [recording, views, stop] = [new Recording(), new MemoryProjectionStore(), new AbortController()];
    const chronicle = new Chronicle();
    const seen: Progress[] = [];
    const caughtUp = async () => {
      const head = await recording.log.head();
      while (seen.at(-1)?.position !== head) await new Promise(setImmediate);
    };
    const run = runProjector({
      log: recording.log,
      views,
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
      const [longer, views] = [new Recording(), new MemoryProjectionStore()];
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
    const [recording, views] = [new Recording(), new MemoryProjectionStore()];
    const chronicle = new Chronicle();
    await recording.add(chronicle);
    const stop = new AbortController();
    await runProjector({ log: recording.log, views, signal: stop.signal, onProgress: () => stop.abort() });
    const history = {
      client: null,
      versions: [],
      parked: { clientId: chronicle.clientId, eventId: 'e', position: await recording.log.head(), cause: 'c' },
    };
    await views.replaceClient(chronicle.clientId, history);
    await runProjector({ log: recording.log, views, signal: AbortSignal.abort() });
    expect(await views.parked()).toEqual([]);
    expect(await contentOf(views)).toHaveLength(1);
  });
});

/** Runs until the rows have come to the head of the log. */
async function followed({ log }: Recording, views: MemoryProjectionStore): Promise<void> {
  const stop = new AbortController();
  const head = await log.head();
  await runProjector({
    log,
    views,
    signal: stop.signal,
    onProgress: ({ position }) => position === head && stop.abort(),
  });
}

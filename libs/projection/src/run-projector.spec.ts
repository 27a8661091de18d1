import { CheckpointOfAnotherLog } from '@throughline/event-store';
import { admission, Chronicle, discharge, place } from '@throughline/views/scenario';
import { contentOf, Recording } from './contract/index.js';
import { MemoryProjectionStore } from './memory-projection-store.js';
import type { Progress } from './projector.js';
import { runProjector } from './run-projector.js';

describe('running the projector', () => {
  it('keeps up with a log that grows, until it is told to stop', async () => {
    const [recording, views, stop] = [new Recording(), new MemoryProjectionStore(), new AbortController()];
    const told = new Chronicle();
    const seen: Progress[] = [];
    const caughtUp = async () => {
      const head = await recording.log.head();
      while (seen.at(-1)?.position !== head) await new Promise(setImmediate);
    };
    const run = runProjector({ log: recording.log, views, signal: stop.signal, onProgress: (progress) => seen.push(progress) });

    await recording.add(told);
    await caughtUp();
    expect(await contentOf(views)).toHaveLength(1);

    told.enter(admission('2026-03-01T09:00', told.id('stay'), place('2.1')));
    told.enter(discharge('2026-03-20T15:00', told.id('stay')));
    await recording.add(told);
    await caughtUp();
    stop.abort();
    await run;
    expect((await contentOf(views)).join()).toContain('"closedMove":"discharge"');
    expect(seen.at(-1)).toMatchObject({ phase: 'following', position: await recording.log.head(), atHead: true });
  });

  it('refuses rows that were made from another log', async () => {
    const views = new MemoryProjectionStore();
    const [one, restored] = [new Recording(), new Recording()];
    await one.add(new Chronicle());
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    await runProjector({ log: one.log, views, signal: stop.signal, onProgress });
    const again = runProjector({ log: restored.log, views, signal: new AbortController().signal });
    await expect(again).rejects.toThrow(CheckpointOfAnotherLog);
  });

  it('takes back parked clients that can be dealt with by now', async () => {
    const [recording, views] = [new Recording(), new MemoryProjectionStore()];
    const told = new Chronicle();
    await recording.add(told);
    const stop = new AbortController();
    await runProjector({ log: recording.log, views, signal: stop.signal, onProgress: () => stop.abort() });
    const history = { client: null, versions: [], parked: { clientId: told.clientId, eventId: 'e', position: await recording.log.head(), cause: 'c' } };
    await views.replaceClient(told.clientId, history);
    await runProjector({ log: recording.log, views, signal: AbortSignal.abort() });
    expect(await views.parked()).toEqual([]);
    expect(await contentOf(views)).toHaveLength(1);
  });
});

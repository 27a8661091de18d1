import { Recording } from '@throughline/projection/contract';
import { Chronicle } from '@throughline/views/scenario';
import { MemoryBroker } from '../broker/memory-broker.js';
import { MemoryPublication } from '../broker/memory-publication.js';
import { type PublicationStatus, runPublisher } from './run-publisher.js';
import { Publisher, SHARD } from './publisher.js';

class Run {
  readonly broker = new MemoryBroker();
  readonly recording = new Recording();
  readonly chronicle = new Chronicle();
  readonly statuses: PublicationStatus[] = [];
  readonly #stopping = new AbortController();
  #waiters: (() => void)[] = [];
  #done: Promise<void> | null = null;

  begin(instance = 'one'): void {
    this.#done = runPublisher({
      log: this.recording.log,
      publication: new MemoryPublication(this.broker, SHARD),
      instance,
      signal: this.#stopping.signal,
      now: () => this.recording.time,
      waitMs: 1,
      onStatus: (status) => {
        this.statuses.push(status);
        for (const wake of this.#waiters.splice(0)) wake();
      },
    });
    this.#done.catch(() => undefined);
  }

  async until(holds: (status: PublicationStatus) => boolean): Promise<PublicationStatus> {
    for (;;) {
      const found = this.statuses.find(holds);
      if (found) return found;
      await new Promise<void>((resolve) => this.#waiters.push(resolve));
    }
  }

  async end(): Promise<void> {
    this.#stopping.abort();
    await this.#done;
  }
}

describe('publication, kept running', () => {
  it('says when it has caught up, goes on with what comes, and ends when it is told to', async () => {
    const run = new Run();
    await run.recording.add(run.chronicle);
    run.begin();
    await run.until(({ state, waiting }) => state === 'publishing' && waiting === 0);
    await run.recording.add(new Chronicle({ client: 'later' }));
    await run.until(({ position }) => position !== null && run.broker.records('events').length === 2);
    await run.end();
    expect(run.statuses.at(-1)).toMatchObject({ state: 'stopped', code: null });
  });

  it('says that it has caught up when an earlier publisher has published everything', async () => {
    const run = new Run();
    await run.recording.add(run.chronicle);
    const publication = new MemoryPublication(run.broker, SHARD);
    const earlier = new Publisher({ log: run.recording.log, publication, instance: 'earlier' });
    await earlier.start();
    await earlier.step();
    run.begin('later');
    await run.until(({ state, waiting }) => state === 'publishing' && waiting === 0);
    await run.end();
    expect(run.broker.records('events')).toHaveLength(1);
  });

  it('says since when it is down, what is wrong and how much waits, and tries again', async () => {
    const run = new Run();
    run.begin();
    await run.until(({ state }) => state === 'publishing');
    run.broker.fail('unavailable', 'unavailable');
    await run.recording.add(run.chronicle);
    const down = await run.until(({ state, waiting }) => state === 'down' && waiting !== null);
    expect(down).toMatchObject({
      code: 'publication-unavailable',
      problem: 'No broker answers.',
      waiting: 1,
      since: run.recording.time,
      waitingSince: run.recording.time,
    });
    await run.until(() => run.broker.records('events').length === 1);
    await run.end();
  });

  it('counts nothing that is done about tasks among what waits', async () => {
    const run = new Run();
    run.begin();
    await run.until(({ state }) => state === 'publishing');
    run.broker.fail('unavailable', 'unavailable');
    const task = { openedBy: run.chronicle.events[0]!.id, clockId: 'review', subjectId: 'placement', ownerId: 'ada' };
    for (let taken = 0; taken < 3; taken++)
      await run.recording.addTask(run.chronicle, { type: 'TaskAssigned', data: task });
    const written = run.recording.time;
    run.recording.time += 60_000;
    await run.recording.add(run.chronicle);
    const down = await run.until(({ state, waiting }) => state === 'down' && waiting !== null);
    expect([down.waiting, down.waitingSince! > written]).toEqual([1, true]);
    await run.until(() => run.broker.records('events').length === 1);
    await run.end();
  });
});

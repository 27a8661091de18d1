import { tmpdir } from 'node:os';
import { WakeUp } from './wake-up.js';

describe('a wake-up', () => {
  it('reaches every log object of the same file in this process, and none of another file', async () => {
    const [writer, follower] = [new WakeUp(tmpdir()), new WakeUp(tmpdir())];
    const elsewhere = new WakeUp('/');
    let wokenElsewhere = false;
    const { signal } = new AbortController();
    const waiting = [writer.wait(signal), follower.wait(signal)];
    void elsewhere.wait(signal).then(() => (wokenElsewhere = true));

    writer.wakeEveryone();
    await Promise.all(waiting);

    expect(wokenElsewhere).toBe(false);
    for (const each of [writer, follower, elsewhere]) each.close();
  });

  it('reaches other threads at once, then once for several commits, and never too early for the last one', async () => {
    const [writer, follower] = [new WakeUp(tmpdir()), new WakeUp(tmpdir())];
    let committed = 0;
    const seen: number[] = [];
    const listening = (async () => {
      while (seen.at(-1) !== 100) {
        await follower.wait(new AbortController().signal);
        seen.push(committed);
      }
    })();

    for (; committed < 100; await turnOfTheEventLoop()) {
      committed += 1;
      writer.wakeEveryone();
    }
    await listening;

    expect(seen[0]).toBeLessThan(100);
    expect(seen.length).toBeLessThan(100);
    for (const each of [writer, follower]) each.close();
  });

  it('tells of what was committed last before it closes', async () => {
    const [writer, follower] = [new WakeUp(tmpdir()), new WakeUp(tmpdir())];
    const { signal } = new AbortController();
    const first = follower.wait(signal);
    writer.wakeEveryone();
    await first;
    const last = follower.wait(signal);
    writer.wakeEveryone();
    writer.close();
    await expect(last).resolves.toBeUndefined();
    follower.close();
  });
});

const turnOfTheEventLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

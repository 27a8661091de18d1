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
});

import { setTimeout as delay } from 'node:timers/promises';
import { KeptProjecting } from './kept-projecting.js';
import type { Projecting } from './projecting.js';

class Projector {
  readonly runs: { break: (error: Error) => void; stopped: boolean; hurries: number }[] = [];
  failing = false;
  phase: 'rebuilding' | 'following' = 'following';

  readonly begin = (): Promise<Projecting> => {
    if (this.failing) return Promise.reject(new TypeError('no file'));
    const { promise: done, resolve, reject } = Promise.withResolvers<void>();
    const run = { break: reject, stopped: false, hurries: 0 };
    this.runs.push(run);
    const stop = () => {
      run.stopped = true;
      resolve();
      return Promise.resolve();
    };
    const hurry = () => void (run.hurries += 1);
    return Promise.resolve({
      done,
      stop,
      hurry,
      state: () => ({ phase: this.phase, rebuild: null }),
      retry: () => Promise.resolve('well'),
      rebuild: () => undefined,
    });
  };
}

describe('a projector that is kept running', () => {
  it('follows, and stops when it is told', async () => {
    const projector = new Projector();
    const kept = await KeptProjecting.start(projector.begin, { onBreak: () => undefined });
    expect(kept.state).toBe('following');
    await kept.stop();
    expect([kept.state, projector.runs[0]!.stopped]).toEqual(['stopped', true]);
  });

  it('starts again after it broke, and says which kind of error it was, with its code', async () => {
    const projector = new Projector();
    const breaks: unknown[] = [];
    const kept = await KeptProjecting.start(projector.begin, { onBreak: (failure) => breaks.push(failure) });
    projector.runs[0]!.break(Object.assign(new RangeError('Ada Quill'), { code: 'log-damaged' }));
    await delay(10);
    expect([kept.state, breaks]).toEqual(['restarting', [{ error: 'RangeError', code: 'log-damaged' }]]);
    await delay(700);
    expect([kept.state, projector.runs.length]).toEqual(['following', 2]);
    await kept.stop();
  });

  it('waits longer from break to break, and as at first again after a good run', async () => {
    const projector = new Projector();
    let now = 0;
    const kept = await KeptProjecting.start(projector.begin, { onBreak: () => undefined, now: () => now });
    const startsWithin = async (ms: number) => {
      const before = projector.runs.length;
      await delay(ms);
      return projector.runs.length > before;
    };
    projector.runs[0]!.break(new Error());
    expect(await startsWithin(700)).toBe(true);
    projector.runs[1]!.break(new Error());
    expect([await startsWithin(700), await startsWithin(500)]).toEqual([false, true]);
    now += 60_000;
    projector.runs[2]!.break(new Error());
    expect(await startsWithin(700)).toBe(true);
    await kept.stop();
  });

  it('hurries the projector that runs now', async () => {
    const projector = new Projector();
    const kept = await KeptProjecting.start(projector.begin, { onBreak: () => undefined });
    kept.hurry();
    await kept.restartAfter(() => undefined);
    kept.hurry();
    kept.hurry();
    expect(projector.runs.map(({ hurries }) => hurries)).toEqual([1, 2]);
    await kept.stop();
    expect(() => kept.hurry()).not.toThrow();
  });

  it('does not start again once it was stopped', async () => {
    const projector = new Projector();
    const kept = await KeptProjecting.start(projector.begin, { onBreak: () => undefined });
    projector.runs[0]!.break(new Error());
    await delay(10);
    await kept.stop();
    await delay(700);
    expect(projector.runs.length).toBe(1);
  });

  it('refuses to begin when there is nothing to begin with', async () => {
    const projector = new Projector();
    projector.failing = true;
    await expect(KeptProjecting.start(projector.begin, { onBreak: () => undefined })).rejects.toThrow('no file');
  });
});

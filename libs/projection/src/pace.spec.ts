import { HOLD_BACK_MS, Pace } from './pace.js';

const never = new AbortController().signal;
const PAUSED = 'paused';

const soon = (paused: Promise<void>) =>
  Promise.race([paused, new Promise((turn) => setImmediate(turn, PAUSED))]).then((ended) => ended ?? 'ended');

describe('the pace of the projector', () => {
  it('holds back longer and longer under write pressure, for a second at most', () => {
    const pace = new Pace();
    const held = Array.from({ length: 9 }, () => {
      pace.dealt(1_000, 1_000);
      return pace.gatherMs;
    });
    expect(held).toEqual([20, 40, 80, 160, 320, 640, 1_000, 1_000, 1_000]);
    expect(HOLD_BACK_MS).toBe(1_000);
  });

  it('is ten milliseconds again once the pressure is gone', () => {
    const pace = new Pace();
    pace.dealt(1_000, 1_000);
    pace.dealt(1, 1_000);
    expect(pace.gatherMs).toBe(10);
  });

  it('does not pause for an event that comes after a pause', async () => {
    expect(await soon(new Pace().pause(10, never))).toBe('ended');
  });

  describe('under pressure', () => {
    let pace: Pace;
    beforeEach(() => {
      pace = new Pace();
      for (let stretch = 0; stretch < 9; stretch += 1) pace.dealt(1_000, 1_000);
    });

    it('pauses, until somebody waits for the views', async () => {
      const paused = pace.pause(0, never);
      expect(await soon(paused)).toBe(PAUSED);
      pace.hurry();
      expect(await soon(paused)).toBe('ended');
    });

    it('leaves out the next pause when somebody waits meanwhile, and only that one', async () => {
      pace.hurry();
      expect(await soon(pace.pause(0, never))).toBe('ended');
      const paused = pace.pause(0, never);
      expect(await soon(paused)).toBe(PAUSED);
      pace.hurry();
      await paused;
    });

    it('ends when the projector is told to stop', async () => {
      const stop = new AbortController();
      const paused = pace.pause(0, stop.signal);
      stop.abort();
      expect(await soon(paused)).toBe('ended');
      expect(await soon(pace.pause(0, stop.signal))).toBe('ended');
    });
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { LogUnavailable } from '../log-errors.js';
import { inTimeLeft, TimeLimit, withoutTimeLimit } from './time-limit.js';

const never = new Promise<never>(() => undefined);

describe('the time limit of a request', () => {
  it('is known to whatever the request awaits, and to nobody else', async () => {
    const limit = new TimeLimit(60_000);
    const known = limit.run(async () => {
      await pause(1);
      return TimeLimit.leftMs();
    });
    expect(TimeLimit.leftMs()).toBe(Number.POSITIVE_INFINITY);
    expect(await known).toBeLessThanOrEqual(60_000);
  });

  it('ends what waits for a slow log', async () => {
    await expect(new TimeLimit(5).run(() => inTimeLeft(never))).rejects.toBeInstanceOf(LogUnavailable);
    await expect(new TimeLimit(0).run(() => inTimeLeft(never))).rejects.toBeInstanceOf(LogUnavailable);
  });

  it('gives an answer that comes in time', async () => {
    expect(await new TimeLimit(60_000).run(() => inTimeLeft(Promise.resolve('it')))).toBe('it');
  });

  it('does not hold for what several requests share', () => {
    new TimeLimit(0).run(() => withoutTimeLimit(() => expect(TimeLimit.leftMs()).toBe(Number.POSITIVE_INFINITY)));
  });

  it('does not hold for what goes on after the request', async () => {
    const limit = new TimeLimit(60_000);
    const later = limit.run(() => pause(1).then(() => TimeLimit.leftMs()));
    limit.end();
    expect(await later).toBe(Number.POSITIVE_INFINITY);
  });
});

import { jest } from '@jest/globals';
import { StreamQueue } from './stream-queue.js';

describe('a job that waits for its stream', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['setImmediate'] }));
  afterEach(() => jest.useRealTimers());

  it('is told after a while that the stream is busy, and never runs', async () => {
    const queue = new StreamQueue();
    const ran: string[] = [];
    let end = () => undefined as void;
    const slow = queue.run('one', () => new Promise<void>((resolve) => (end = resolve)));
    const impatient = queue.run('one', async () => void ran.push('impatient')).catch((error: unknown) => error);
    await jest.advanceTimersByTimeAsync(14_000);
    const later = queue.run('one', async () => void ran.push('later'));
    await jest.advanceTimersByTimeAsync(2_000);

    expect(await impatient).toMatchObject({ code: 'stream-busy', kind: 'unavailable' });
    end();
    await slow;
    await later;
    expect(ran).toEqual(['later']);
  });
});

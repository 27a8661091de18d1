import { Closing } from './closing.js';

describe('closing', () => {
  it('goes in the opposite order of opening', async () => {
    const closing = new Closing();
    const closed: string[] = [];
    for (const part of ['log', 'vault']) closing.add(part, (opened) => void closed.push(opened));
    closing.beforeAll(() => void closed.push('requests'));
    await closing.run();
    expect(closed).toEqual(['requests', 'vault', 'log']);
  });

  it('closes the rest when one part fails, and then says so', async () => {
    const closing = new Closing();
    let logClosed = false;
    closing.add('log', () => (logClosed = true));
    closing.add('vault', () => Promise.reject(new Error('vault')));
    await expect(closing.run()).rejects.toThrow('vault');
    expect(logClosed).toBe(true);
  });

  it('happens once', async () => {
    const closing = new Closing();
    let closed = 0;
    closing.add('log', () => (closed += 1));
    await Promise.all([closing.run(), closing.run()]);
    expect(closed).toBe(1);
  });
});

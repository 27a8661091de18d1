import type { KitReply } from '@throughline/http-kit';
import type { CallRequest, DeliveryBook } from '@throughline/replay-application';
import { CallsOnce } from './calls-once.js';

/** Who asks with one key, of a book that can refuse to write an answer. */
function asking() {
  const kept = new Map<string, { asked: string; answer: string | null }>();
  const world = { isFull: false };
  const book = {
    requested: (id: string) => kept.get(id) ?? null,
    answer({ id, asked }: CallRequest, answer: string | null) {
      if (world.isFull && answer !== null) throw new Error('the disk is full');
      kept.set(id, { asked, answer });
    },
    forget: ({ id }: CallRequest) => void kept.delete(id),
  };
  const once = new CallsOnce(book as unknown as DeliveryBook, { now: () => 0 });
  const caller = { principal: 'ada' } as never;
  const reply = { header: () => undefined } as unknown as KitReply;
  const ask = (call: () => Promise<string>) =>
    once.answer(
      { caller, key: 'one', what: 'ping', body: {}, reply },
      { first: (request) => once.keep(request, call), again: (answer) => JSON.parse(answer) as string },
    );
  return { ask, world };
}

describe('requests with one key', () => {
  it('that wait together call one after the other until one call is made', async () => {
    const { ask } = asking();
    let calls = 0;
    const call = async () => {
      calls += 1;
      await new Promise(setImmediate);
      if (calls === 1) throw new Error('the ledger is full');
      return `call ${calls}`;
    };
    const answers = await Promise.allSettled([ask(call), ask(call), ask(call), ask(call)]);
    expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : answer.reason.message))).toEqual([
      'the ledger is full',
      'call 2',
      'call 2',
      'call 2',
    ]);
  });

  it('call nobody again where the answer could not be kept', async () => {
    const { ask, world } = asking();
    let calls = 0;
    const call = async () => `call ${(calls += 1)}`;
    world.isFull = true;
    await expect(ask(call)).rejects.toThrow('the disk is full');
    world.isFull = false;
    await expect(ask(call)).rejects.toThrow('Send a new key to call it again');
    expect(calls).toBe(1);
  });
});

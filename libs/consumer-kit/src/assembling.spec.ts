import { Assembling } from './assembling.js';
import type { Received } from './received.js';

const record = (offset: number, id: string, part = [0, 1], key = 'client'): Received => ({
  partition: 0,
  offset: BigInt(offset),
  key,
  value: '{}',
  headers: { ce_id: id, ce_part: String(part[0]), ce_partcount: String(part[1]) },
});

describe('records put together', () => {
  it('are a command each where they say nothing else', () => {
    const assembling = new Assembling();
    expect(assembling.add(record(5, 'a'))).toHaveLength(1);
    expect(assembling.nextOffset).toBe(6n);
  });

  it('wait for the last part, and reading would go on at the first', () => {
    const assembling = new Assembling();
    expect(assembling.add(record(5, 'a', [0, 2]))).toBeUndefined();
    expect(assembling.add(record(6, 'b', [0, 1], 'other'))).toHaveLength(1);
    expect(assembling.nextOffset).toBe(5n);
    expect(assembling.add(record(7, 'c', [1, 2]))?.map(({ offset }) => offset)).toEqual([5n, 7n]);
    expect(assembling.nextOffset).toBe(8n);
  });

  it('come once, however often they are read', () => {
    const assembling = new Assembling();
    expect(assembling.add(record(5, 'a'))).toHaveLength(1);
    expect(assembling.add(record(6, 'a'))).toBeUndefined();
    expect(assembling.nextOffset).toBe(7n);
  });

  it('know nothing of an offset before the first', () => expect(new Assembling().nextOffset).toBeNull());
});

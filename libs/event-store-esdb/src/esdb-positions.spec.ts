import { START } from '@throughline/event-store';
import { grpcPositionOf, isEsdbPosition, positionOf } from './esdb-positions.js';

const LARGEST = 2n ** 64n - 1n;

/** The contract of the whole log runs on a server: see test/esdb. */
describe('a position of EventStoreDB', () => {
  it.each([
    [0n, 0n],
    [1_024n, 1_000n],
    [LARGEST, LARGEST],
  ])('keeps commit %s and prepare %s', (commit, prepare) => {
    const position = positionOf({ commit, prepare });
    expect(isEsdbPosition(position)).toBe(true);
    expect(grpcPositionOf(position)).toEqual({ commit, prepare });
  });

  it('orders as text as the log orders its events', () => {
    const inLogOrder = [
      { commit: 9n, prepare: 9n },
      { commit: 10n, prepare: 2n },
      { commit: 10n, prepare: 10n },
      { commit: 2n ** 40n, prepare: 0n },
    ].map(positionOf);
    expect(inLogOrder.toSorted()).toEqual(inLogOrder);
  });

  it('is nothing at the beginning', () => expect(grpcPositionOf(START)).toBeUndefined());

  it('of another engine is refused', () => {
    expect(isEsdbPosition('0000000000000042')).toBe(false);
    expect(() => grpcPositionOf('0000000000000042' as never)).toThrow(/another log/);
  });
});

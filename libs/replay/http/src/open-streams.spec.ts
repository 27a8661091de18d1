import { ALL_STREAMS_MAX, OpenStreams, STREAMS_MAX } from './open-streams.js';

describe('the live streams of a token', () => {
  const takeAll = (streams: OpenStreams, principal: string) =>
    Array.from({ length: STREAMS_MAX }, () => streams.take(principal));

  it('are limited, and one more is refused with what to do next', () => {
    const streams = new OpenStreams();
    takeAll(streams, 'ada');
    expect(() => streams.take('ada')).toThrow(/8 streams open.*Close one/);
  });

  it('keep nobody else out', () => {
    const streams = new OpenStreams();
    takeAll(streams, 'ada');
    expect(() => streams.take('ben')).not.toThrow();
  });

  it('are limited for all tokens together', () => {
    const streams = new OpenStreams();
    for (let token = 0; token < ALL_STREAMS_MAX / STREAMS_MAX; token++) takeAll(streams, `token-${token}`);
    expect(() => streams.take('ada')).toThrow(/Try again in a minute/);
  });

  it('give their places back, each once', () => {
    const streams = new OpenStreams();
    const [first] = takeAll(streams, 'ada');
    first?.();
    first?.();
    streams.take('ada');
    expect(() => streams.take('ada')).toThrow(/limit/);
  });

  it('let news gather, longer the more are open, each in its turn', () => {
    const streams = new OpenStreams();
    streams.take('ada');
    expect([0, 9].map((turn) => streams.gatherMs(turn))).toEqual([1, 1]);
    for (let token = 0; token < 99; token++) streams.take(`token-${token}`);
    expect([0, 4, 9, 10].map((turn) => streams.gatherMs(turn))).toEqual([10, 50, 100, 10]);
  });

  it('hold some thousands of events together, however many are open', () => {
    const streams = new OpenStreams();
    streams.take('ada');
    expect(streams.pageEvents()).toBe(100);
    for (let token = 0; token < 999; token++) {
      streams.take(`token-${token}`);
      expect((token + 2) * streams.pageEvents()).toBeLessThanOrEqual(5_000);
    }
    expect(streams.pageEvents()).toBe(4);
  });
});

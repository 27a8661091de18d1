import { askedAgain } from './asked-again';
import { Rejected, UNREACHABLE } from './client';

const rejected = (status: number, againInMs: number | null = null) =>
  new Rejected({ ...UNREACHABLE, status, code: 'views-busy' }, null, againInMs);
const timesOf = (error: unknown) => [0, 1, 2, 3, 4, 5, 6].filter((times) => askedAgain.retry(times, error)).length;

describe('a question that failed', () => {
  it.each([
    ['a lost connection', new Rejected(UNREACHABLE, null), 2],
    ['a service without time, which says when', rejected(503, 1_000), 5],
    ['one that does not say when', rejected(503), 0],
    ['one that asks for a minute', rejected(503, 60_000), 0],
    ['a quota that is used up', rejected(429, 1_000), 0],
    ['what is not there', rejected(404), 0],
    ['a fault of the console itself', new TypeError('x'), 0],
  ])('by %s is asked again so often as it helps', (_name, error, times) => {
    expect(timesOf(error)).toBe(times);
  });

  it('is asked when the service said, or else later each time', () => {
    expect([0, 4].map((times) => askedAgain.retryDelay(times, rejected(503, 3_000)))).toEqual([3_000, 3_000]);
    expect([0, 1].map((times) => askedAgain.retryDelay(times, new Rejected(UNREACHABLE, null)))).toEqual([
      1_000, 2_000,
    ]);
  });
});

import { heardFrom, now } from './now';

const HOUR_MS = 3_600_000;
const stamp = (offMs: number) => new Date(Date.now() + offMs).toUTCString();
const offMs = () => Math.round((now() - Date.now()) / 1_000) * 1_000;

describe('the time of the service', () => {
  afterEach(() => heardFrom(stamp(0)));

  it.each([HOUR_MS, -HOUR_MS])('is kept where the clock here is %i ms off', (off) => {
    heardFrom(stamp(off));
    expect(Math.abs(offMs() - off)).toBeLessThanOrEqual(1_000);
  });

  it('is that of this computer within a minute', () => {
    heardFrom(stamp(30_000));
    expect(offMs()).toBe(0);
  });

  it('is not unlearned by an answer that has no date', () => {
    heardFrom(stamp(HOUR_MS));
    heardFrom(null);
    expect(Math.abs(offMs() - HOUR_MS)).toBeLessThanOrEqual(1_000);
  });
});

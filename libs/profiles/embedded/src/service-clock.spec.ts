import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAhead, ServiceClock, writeAhead } from './service-clock.js';

describe('the service’s clock', () => {
  it('is the machine’s when nobody moves it', () => expect(new ServiceClock(0, () => 1_000).now()).toBe(1_000));

  it('goes on from where it was moved', () => {
    const machine = { now: 1_000 };
    const clock = new ServiceClock(0, () => machine.now);
    expect(clock.moveTo(5_000)).toBe(4_000);
    machine.now = 1_500;
    expect(clock.now()).toBe(5_500);
  });

  it('refuses to be moved back', () => {
    const clock = new ServiceClock(0, () => 1_000);
    clock.moveTo(5_000);
    expect(() => clock.moveTo(4_999)).toThrow(expect.objectContaining({ code: 'clock-backwards' }));
    expect(clock.now()).toBe(5_000);
  });

  it('stands still while the machine’s is set back', () => {
    const machine = { now: 1_000 };
    const clock = new ServiceClock(0, () => machine.now);
    clock.now();
    machine.now = 400;
    expect(clock.now()).toBe(1_000);
    machine.now = 1_001;
    expect(clock.now()).toBe(1_001);
  });
});

describe('how far a demo is ahead', () => {
  const directory = mkdtempSync(join(tmpdir(), 'throughline-clock-'));
  const file = join(directory, 'clock.json');
  afterAll(() => rmSync(directory, { recursive: true }));

  it('is nothing at first', () => expect(readAhead(file)).toBe(0));
  it('is read as it was written', () => {
    writeAhead(file, 86_400_000);
    expect(readAhead(file)).toBe(86_400_000);
  });
  it.each(['{"aheadMs":-5}', '{"aheadMs":1.5}', '{}'])('is nothing when the file says %s', (text) => {
    writeFileSync(file, text);
    expect(readAhead(file)).toBe(0);
  });
});

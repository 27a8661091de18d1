import { ClockWatch } from './clock-watch.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const START = Date.UTC(2026, 10, 29, 12);

class Machine {
  wall = START;
  steady = 0;
  confirmed = false;
  newest: number | null = START - SECOND;
  readonly watch = new ClockWatch({
    machine: () => this.wall,
    steady: () => this.steady,
    time: () => this.wall,
    newestRecordedAt: async () => this.newest,
    takeConfirmation: () => this.confirmed && !(this.confirmed = false),
  });

  pass(ms: number): void {
    this.wall += ms;
    this.steady += ms;
  }
}

describe('a watch on the clock', () => {
  it('agrees while both clocks go at one pace', async () => {
    const machine = new Machine();
    machine.pass(90 * MINUTE);
    expect(await machine.watch.look()).toBe('agrees');
  });

  it.each([-MINUTE, MINUTE])('puts up with a step of %i ms', async (step) => {
    const machine = new Machine();
    machine.wall += step;
    expect(await machine.watch.look()).toBe('agrees');
  });

  it.each([-MINUTE - 1, MINUTE + 1, 9 * 60 * MINUTE])('says that the clock jumped by %i ms', async (step) => {
    const machine = new Machine();
    machine.wall += step;
    expect(await machine.watch.look()).toBe('jumped');
  });

  it('agrees again once the clock does', async () => {
    const machine = new Machine();
    machine.wall += 5 * MINUTE;
    expect(await machine.watch.look()).toBe('jumped');
    machine.wall -= 5 * MINUTE;
    expect(await machine.watch.look()).toBe('agrees');
  });

  it('takes a confirmed clock for the right one, until it jumps again', async () => {
    const machine = new Machine();
    machine.wall += 60 * MINUTE;
    machine.confirmed = true;
    expect(await machine.watch.look()).toBe('agrees');
    machine.wall += 2 * MINUTE;
    expect(await machine.watch.look()).toBe('jumped');
  });

  it('says that the clock stands more than five minutes behind the newest event', async () => {
    const machine = new Machine();
    machine.newest = START + 5 * MINUTE;
    expect(await machine.watch.look()).toBe('agrees');
    machine.newest += 1;
    expect(await machine.watch.look()).toBe('behind');
  });

  it('takes a confirmed clock behind the log for the right one, but not behind later events', async () => {
    const machine = new Machine();
    machine.newest = START + 60 * MINUTE;
    machine.confirmed = true;
    expect(await machine.watch.look()).toBe('agrees');
    machine.newest += SECOND;
    expect(await machine.watch.look()).toBe('behind');
  });

  it('compares nothing with an empty log', async () => {
    const machine = new Machine();
    machine.newest = null;
    expect(await machine.watch.look()).toBe('agrees');
  });

  it('forgets what was confirmed before anything was in doubt', async () => {
    const machine = new Machine();
    machine.confirmed = true;
    await machine.watch.look();
    machine.wall += 2 * MINUTE;
    expect(await machine.watch.look()).toBe('jumped');
  });

  it('sees a jump between two looks', () => {
    const machine = new Machine();
    machine.wall -= 2 * MINUTE;
    expect(machine.watch.state).toBe('jumped');
  });
});

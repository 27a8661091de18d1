import {
  type ClockState,
  ClockWatch,
  type EmbeddedWriteSide,
  newestRecordedAt,
  StorageWatch,
  takeClockConfirmation,
} from '@throughline/embedded';
import { SERVICE_LOG } from './log-sentences.js';
import type { Opening } from './opening.js';

const LOOK_AT_CLOCK_MS = 5_000;

/** The clock is looked at every few seconds: what is recorded under a wrong one cannot be set right. */
export async function watchConditions(
  dataDirectory: string,
  { log, vault, clock }: EmbeddedWriteSide,
  { clock: given, steady = given ? () => given.machineTime() : () => performance.now(), logger, closing }: Opening,
) {
  takeClockConfirmation(dataDirectory);
  const watch = new ClockWatch({
    machine: () => clock.machineTime(),
    steady,
    time: () => clock.unguarded(),
    newestRecordedAt: () => newestRecordedAt(log),
    takeConfirmation: () => takeClockConfirmation(dataDirectory),
  });
  await watch.look().catch(() => undefined);
  let state = watch.state;
  if (state !== 'agrees') logger.error({ clock: state }, SERVICE_LOG.clockInDoubt);
  const note = (found: ClockState): void => {
    if (found === state) return;
    state = found;
    if (found === 'agrees') logger.warn({ clock: found }, SERVICE_LOG.clockAgrees);
    else logger.error({ clock: found }, SERVICE_LOG.clockInDoubt);
  };
  const timer = setInterval(() => void watch.look().then(note, () => note(watch.state)), LOOK_AT_CLOCK_MS);
  timer.unref();
  closing.add(timer, (started) => clearInterval(started));
  return { clock: watch, storage: new StorageWatch({ dataDirectory, vault, steady }) };
}

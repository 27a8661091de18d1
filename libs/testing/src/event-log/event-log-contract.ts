import { afterAll, afterEach, beforeAll, beforeEach, describe } from '@jest/globals';
import { specifyAppending } from './appending.js';
import type { CurrentLog, EventLogCapabilities, OpenedLog } from './contract.js';
import { specifyKeepingBytes } from './keeping-bytes.js';
import { specifyKeepingTime } from './keeping-time.js';
import { specifyLasting } from './lasting.js';
import { specifyLimits } from './limits.js';
import { specifyRacing } from './racing.js';
import { specifyReading } from './reading.js';
import { specifyRepeating } from './repeating.js';
import { specifyUnchanged } from './unchanged.js';
import { specifyWaiting } from './waiting.js';

/** What every store must do for the port `EventLog` to be true of it. Each store's library runs this one suite. */
export function eventLogContract(name: string, capabilities: EventLogCapabilities): void {
  describe(`${name} as an event log`, () => {
    describe('with one log for all', () => {
      const current = openedBy(beforeAll, afterAll, capabilities);
      specifyAppending(current);
      specifyRepeating(current, capabilities.repeatsKnown);
      specifyUnchanged(current);
      specifyReading(current);
      specifyKeepingBytes(current);
      specifyKeepingTime(current, capabilities.clock);
      specifyRacing(current, capabilities.races);
      specifyWaiting(current);
      specifyLimits(current);
    });

    describe('with a log for each', () => {
      const current = openedBy(beforeEach, afterEach, capabilities);
      specifyLasting(current, capabilities);
    });
  });
}

type Hook = (run: () => Promise<void>) => void;

function openedBy(before: Hook, after: Hook, { open }: EventLogCapabilities): CurrentLog {
  let opened: OpenedLog;
  before(async () => {
    opened = await open();
  });
  after(() => opened.close());
  return () => opened;
}

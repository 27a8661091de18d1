import { specifyAttemptJournal } from '../contract/index.js';
import { MemoryAttemptJournal } from './memory-attempt-journal.js';

specifyAttemptJournal('memory', () => {
  const kept: never[] = [];
  return {
    open: ({ facilitiesOf, keptMax = Infinity }) =>
      new MemoryAttemptJournal({ facilitiesOf, attemptsMax: keptMax, kept }),
    remove: () => undefined,
  };
});

import { specifyReadJournal } from '../contract/index.js';
import { MemoryReadJournal } from './memory-read-journal.js';

specifyReadJournal('memory', () => {
  const kept: never[] = [];
  return {
    open: ({ facilitiesOf, keptMax = Infinity }) => new MemoryReadJournal({ facilitiesOf, readsMax: keptMax, kept }),
    remove: () => undefined,
  };
});

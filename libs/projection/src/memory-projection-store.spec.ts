import { EVERY_CARE_PATH } from './care-path-streams.js';
import { specifyProjectionStore } from './contract/index.js';
import { MemoryProjectionStore } from './memory-projection-store.js';

specifyProjectionStore('memory', {
  open: async () => new MemoryProjectionStore(EVERY_CARE_PATH),
  reopen: async (store) => store,
  discard: (store) => store.close(),
});

import { specifyProjectionStore } from './contract/index.js';
import { MemoryProjectionStore } from './memory-projection-store.js';

specifyProjectionStore('memory', {
  open: async () => new MemoryProjectionStore(),
  reopen: async (store) => store,
  discard: (store) => store.close(),
});

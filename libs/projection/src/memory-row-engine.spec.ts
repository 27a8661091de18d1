import { EVERY_CARE_PATH } from './care-path-streams.js';
import { specifyViewQueries } from './contract/view-queries-contract.js';
import { MemoryProjectionStore } from './memory-projection-store.js';
import { MemoryRowEngine } from './queries/engine/memory-row-engine.js';
import { QuestionsHere } from './queries/questions.js';
import { ViewQueries } from './queries/view-queries.js';

specifyViewQueries('memory', {
  open: () => {
    const store = new MemoryProjectionStore(EVERY_CARE_PATH);
    const queries = new ViewQueries(new QuestionsHere(new MemoryRowEngine(store)));
    return { store, queries, discard: () => queries.close() };
  },
});

import { describe } from '@jest/globals';
import type { ProjectionStore } from '../projection-store.js';
import { specifyCommitting } from './committing.js';
import { specifyFollowing } from './following.js';
import { specifyRebuilding } from './rebuilding.js';

/** An engine's rows under test: `open` starts with nothing, `reopen` opens again what was written before. */
export interface StoreUnderTest {
  open(): Promise<ProjectionStore>;
  reopen(store: ProjectionStore): Promise<ProjectionStore>;
  discard(store: ProjectionStore): Promise<void>;
}

/** What every engine that keeps rows must do: one suite, run by each of them. */
export function specifyProjectionStore(engine: string, underTest: StoreUnderTest): void {
  describe(`rows kept in ${engine}`, () => {
    specifyCommitting(underTest);
    specifyFollowing(underTest);
    specifyRebuilding(underTest);
  });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVERY_CARE_PATH, type ProjectionStore } from '@throughline/projection';
import { specifyProjectionStore } from '@throughline/projection/contract';
import { openSqliteViews } from './open.js';

const folder = mkdtempSync(join(tmpdir(), 'throughline-views-'));
const files = new Map<ProjectionStore, string>();
let count = 0;

function open(file: string): ProjectionStore {
  const store = openSqliteViews({ file, work: EVERY_CARE_PATH });
  files.set(store, file);
  return store;
}

afterAll(() => rmSync(folder, { recursive: true }));

specifyProjectionStore('a SQLite file', {
  open: async () => open(join(folder, `views-${(count += 1)}.sqlite`)),
  reopen: async (store) => {
    await store.close();
    return open(files.get(store) as string);
  },
  discard: (store) => store.close(),
});

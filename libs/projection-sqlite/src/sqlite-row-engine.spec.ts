import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVERY_CARE_PATH } from '@throughline/projection';
import { specifyViewQueries } from '@throughline/projection/contract';
import { openSqliteViewQueries, openSqliteViews } from './open.js';

const newFolder = () => mkdtempSync(join(tmpdir(), 'throughline-views-'));
const opened = (file: string) => openSqliteViews({ file, work: EVERY_CARE_PATH });

/** Empty tables, made once: to make them takes longer than most questions here. */
const kept = newFolder();
const empty = join(kept, 'empty.sqlite');
await opened(empty).close();
afterAll(() => rmSync(kept, { recursive: true }));

specifyViewQueries('a SQLite file', {
  open: () => {
    const folder = newFolder();
    const file = join(folder, 'views.sqlite');
    copyFileSync(empty, file);
    const [store, queries] = [opened(file), openSqliteViewQueries({ file })];
    const discard = async () => {
      await queries.close();
      await store.close();
      rmSync(folder, { recursive: true });
    };
    return { store, queries, discard };
  },
});

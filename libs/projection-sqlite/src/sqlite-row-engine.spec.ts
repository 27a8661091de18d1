import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EVERY_CARE_PATH } from '@throughline/projection';
import { specifyViewQueries } from '@throughline/projection/contract';
import { openSqliteViewQueries, openSqliteViews } from './open.js';

specifyViewQueries('a SQLite file', {
  open: () => {
    const folder = mkdtempSync(join(tmpdir(), 'throughline-views-'));
    const file = join(folder, 'views.sqlite');
    const [store, queries] = [openSqliteViews({ file, work: EVERY_CARE_PATH }), openSqliteViewQueries({ file })];
    const discard = async () => {
      await queries.close();
      await store.close();
      rmSync(folder, { recursive: true });
    };
    return { store, queries, discard };
  },
});

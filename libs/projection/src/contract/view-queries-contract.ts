import { describe } from '@jest/globals';
import { specifyBoard } from './board.js';
import { specifyCensus } from './census.js';
import { specifyClientWorklist } from './client-worklist.js';
import { specifyCensusOfAnyHistory } from './census-of-any-history.js';
import { specifyClients } from './clients.js';
import type { EngineUnderTest } from './followed.js';
import { specifyModel } from './model.js';
import { specifyFreshness } from './freshness.js';
import { specifyMoves } from './moves.js';
import { specifyStays } from './stays.js';
import { specifyTasks } from './tasks.js';
import { specifyWorklist } from './worklist.js';

/** What every engine must answer to the questions over its rows: one suite, run by each of them. */
export function specifyViewQueries(engine: string, underTest: EngineUnderTest): void {
  describe(`questions over rows in ${engine}`, () => {
    specifyBoard(underTest);
    specifyCensus(underTest);
    specifyCensusOfAnyHistory(underTest);
    specifyClients(underTest);
    specifyModel(underTest);
    specifyFreshness(underTest);
    specifyMoves(underTest);
    specifyStays(underTest);
    specifyWorklist(underTest);
    specifyTasks(underTest);
    specifyClientWorklist(underTest);
  });
}

import type { EventLog } from '@throughline/event-store';
import { ViewQueries } from '@throughline/projection';
import { removeViews } from '@throughline/projection-sqlite';
import { dataFilesIn } from './data-files.js';
import { GuardedRowEngine } from './guarded-row-engine.js';
import { KeptProjecting, type ProjectingFailure, type ProjectingState } from './kept-projecting.js';
import { projectInline, projectInThread, VIEWS_DAMAGED } from './projecting.js';

/** The views of one data directory: a projector that is kept running, and the queries over what it has written. */
interface EmbeddedReadSide {
  readonly viewQueries: ViewQueries;
  /** Of the projector, now. */
  projecting(): ProjectingState;
  close(): Promise<void>;
}

interface ReadSideOptions {
  readonly dataDirectory: string;
  /** The log that a projector in this thread follows; one in a thread of its own opens the file again. */
  readonly log: EventLog;
  readonly projector: 'worker' | 'inline';
  /** Told of each break of the projector, which then starts again. */
  onBreak(failure: ProjectingFailure): void;
}

/** Rejects when the projector cannot even begin: then there is nothing to query. Views that are damaged or gone are made again. */
export async function openReadSide(options: ReadSideOptions): Promise<EmbeddedReadSide> {
  const { log: logFile, views: viewsFile } = dataFilesIn(options.dataDirectory);
  let damaged = false;
  const begin = () => {
    if (damaged) removeViews(viewsFile);
    damaged = false;
    return options.projector === 'worker'
      ? projectInThread({ logFile, viewsFile })
      : projectInline(options.log, viewsFile);
  };
  const onBreak = (failure: ProjectingFailure): void => {
    damaged ||= failure.code === VIEWS_DAMAGED;
    options.onBreak(failure);
  };
  const kept = await KeptProjecting.start(begin, { onBreak });
  const remake = (): void => {
    options.onBreak({ error: 'ViewsDamaged', code: VIEWS_DAMAGED });
    void kept.restartAfter(() => removeViews(viewsFile));
  };
  const rows = new GuardedRowEngine({ file: viewsFile, trusted: () => kept.trusted, onDamage: remake });
  const viewQueries = new ViewQueries(rows);
  return {
    viewQueries,
    projecting: () => kept.state,
    close: async () => {
      await viewQueries.close();
      await kept.stop();
    },
  };
}

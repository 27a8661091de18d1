import type { EventLog } from '@throughline/event-store';
import type { ViewQueries } from '@throughline/projection';
import { openSqliteViewQueries } from '@throughline/projection-sqlite';
import { dataFilesIn } from './data-files.js';
import { KeptProjecting, type ProjectingFailure, type ProjectingState } from './kept-projecting.js';
import { projectInline, projectInThread } from './projecting.js';

/** The views of one data directory: a projector that is kept running, and the queries over what it has written. */
export interface EmbeddedReadSide {
  readonly viewQueries: ViewQueries;
  /** Of the projector, now. */
  projecting(): ProjectingState;
  close(): Promise<void>;
}

export interface ReadSideOptions {
  readonly dataDirectory: string;
  /** The log that a projector in this thread follows; one in a thread of its own opens the file again. */
  readonly log: EventLog;
  readonly projector: 'worker' | 'inline';
  /** Told of each break of the projector, which then starts again. */
  onBreak(failure: ProjectingFailure): void;
}

/** Rejects when the projector cannot even begin, or the views cannot be opened: then there is nothing to query. */
export async function openReadSide(options: ReadSideOptions): Promise<EmbeddedReadSide> {
  const { log: logFile, views: viewsFile } = dataFilesIn(options.dataDirectory);
  const begin = () =>
    options.projector === 'worker' ? projectInThread({ logFile, viewsFile }) : projectInline(options.log, viewsFile);
  const kept = await KeptProjecting.start(begin, { onBreak: (failure) => options.onBreak(failure) });
  try {
    const viewQueries = openSqliteViewQueries({ file: viewsFile });
    return {
      viewQueries,
      projecting: () => kept.state,
      close: async () => {
        await viewQueries.close();
        await kept.stop();
      },
    };
  } catch (error) {
    await kept.stop();
    throw error;
  }
}

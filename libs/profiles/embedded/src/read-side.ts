import type { EventLog } from '@throughline/event-store';
import { type Questions, QuestionsHere, ViewQueries } from '@throughline/projection';
import { removeViews } from '@throughline/projection-sqlite';
import { Caches } from './caches.js';
import type { Records } from './log-place.js';
import {
  KeptProjecting,
  type ProjectingFailure,
  type ProjectingState,
  type ProjectorAtWork,
} from './kept-projecting.js';
import { projectInline, projectInThread, VIEWS_DAMAGED } from './projecting.js';
import { GuardedRowEngine } from './reading/guarded-row-engine.js';
import { type QuestionLimits, type QuestionNote, QuestionThreads } from './reading/question-threads.js';

/** The views of one data directory: a projector that is kept running, and the queries over what it has written. */
interface EmbeddedReadSide {
  readonly viewQueries: ViewQueries;
  /** Of the projector, now. */
  projecting(): ProjectingState;
  /** Events that were dealt with since the views began to be made again; 0 when they are not. */
  rebuilt(): number;
  /** What operators see and ask for. */
  readonly projector: ProjectorAtWork;
  close(): Promise<void>;
}

interface ReadSideOptions {
  readonly records: Records;
  /** The log that a projector in this thread follows; one in a thread of its own opens it again. */
  readonly log: EventLog;
  /** Where the projector works and questions are answered: in threads of their own, or in this one. */
  readonly projector: 'worker' | 'inline';
  readonly questions: QuestionLimits;
  /** Shares of the memory; the usual ones when absent. */
  readonly caches?: Caches;
  /** Told of each break of the projector, which then starts again. */
  onBreak(failure: ProjectingFailure): void;
  /** Told of every question that a thread was asked. */
  onAsked?(note: QuestionNote): void;
}

/** Rejects when the projector cannot even begin: then there is nothing to query. Views that are damaged or gone are made again. */
export async function openReadSide(options: ReadSideOptions): Promise<EmbeddedReadSide> {
  const { caches = new Caches() } = options;
  const { log: place, files } = options.records;
  const { views: viewsFile, leases } = files;
  const following = { viewsFile, leases, caches: caches.shared };
  let damaged = false;
  const begin = () => {
    if (damaged) removeViews(viewsFile);
    damaged = false;
    return options.projector === 'worker'
      ? projectInThread({ log: place, ...following })
      : projectInline(options.log, following);
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
  // One more connection, in this thread, says how far the rows have followed.
  const pageBytes = Math.floor(caches.bytesMaxOf('readers-pages') / (options.questions.threads + 1));
  const rows = { file: viewsFile, pageBytes, trusted: () => kept.trusted, onDamage: remake };
  const questions = questionsOver(rows, options);
  const viewQueries = new ViewQueries(questions, () => kept.hurry());
  return {
    viewQueries,
    projecting: () => kept.state,
    rebuilt: () => kept.rebuilt,
    projector: kept,
    close: async () => {
      await viewQueries.close();
      await kept.stop();
    },
  };
}

type RowsWatch = ConstructorParameters<typeof GuardedRowEngine>[0];

function questionsOver(watch: RowsWatch, { projector, questions, onAsked }: ReadSideOptions): Questions {
  const here = new QuestionsHere(new GuardedRowEngine(watch));
  if (projector === 'inline') return here;
  const worker = new URL('./reading/questions.worker.js', import.meta.url);
  return new QuestionThreads({
    ...questions,
    ...watch,
    worker,
    viewsFile: watch.file,
    here,
    ...(onAsked && { onAsked }),
  });
}

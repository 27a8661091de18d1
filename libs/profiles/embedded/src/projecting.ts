import { Worker } from 'node:worker_threads';
import type { EventLog, ReadableLog } from '@throughline/event-store';
import {
  carePathStreams,
  EVERY_CARE_PATH,
  EVERY_CLIENT,
  OperatorRequests,
  Pace,
  type ProjectionStore,
  type Retry,
  type RetryOutcome,
  runProjector,
  type RunProjector,
} from '@throughline/projection';
import { isViewsDamage, openSqliteViews, removeViews } from '@throughline/projection-sqlite';
import { SqliteLeases } from '@throughline/sqlite';
import { Caches, type SharedCaches } from './caches.js';
import type { ProjectorData, ProjectorMessage, ProjectorOrder, ProjectorState } from './projector-messages.js';

/** The projector at work. `done` rejects when it broke, and resolves after `stop`. */
export interface Projecting {
  readonly done: Promise<void>;
  state(): ProjectorState;
  /** Somebody waits for what it holds back. */
  hurry(): void;
  /** Resolves with `still-parked` when it ends first. */
  retry(retry: Retry): Promise<RetryOutcome>;
  /** Makes all rows again beside those in use. */
  rebuild(): void;
  stop(): Promise<void>;
}

const BEGINNING: ProjectorState = { phase: 'rebuilding', rebuild: null };

/** Runs the projector in a thread of its own. Resolves when it is known whether the views must be made again first. */
export async function projectInThread(files: ProjectorData): Promise<Projecting> {
  const worker = new Worker(new URL('./projector.worker.js', import.meta.url), {
    workerData: files,
    name: 'projector',
  });
  const begun = Promise.withResolvers<void>();
  const asked = new Map<number, (outcome: RetryOutcome) => void>();
  const order = (given: ProjectorOrder): void => worker.postMessage(given);
  let state = BEGINNING;
  let numbers = 0;
  const done = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: ProjectorMessage) => {
      if (message.kind === 'retried') return answer(asked, message);
      state = message.state;
      begun.resolve();
    });
    worker.once('error', (error: Error) => {
      begun.reject(error);
      reject(error);
    });
    worker.once('exit', () => {
      begun.resolve();
      for (const number of [...asked.keys()]) answer(asked, { number, outcome: 'still-parked' });
      resolve();
    });
  });
  done.catch(() => undefined);
  await begun.promise;
  return {
    done,
    state: () => state,
    hurry: () => order({ kind: 'hurry' }),
    retry: (retry) =>
      new Promise((resolve) => {
        const number = ++numbers;
        asked.set(number, resolve);
        order({ kind: 'retry', number, retry });
      }),
    rebuild: () => {
      state = beginningToRebuild(state);
      order({ kind: 'rebuild' });
    },
    stop: async () => {
      order({ kind: 'stop' });
      await done.catch(() => undefined);
    },
  };
}

/** What is asked for is shown at once, also before its first step. */
const beginningToRebuild = (state: ProjectorState): ProjectorState => ({
  ...state,
  rebuild: state.rebuild ?? { startedAt: Date.now(), events: 0 },
});

const stillParked = (): RetryOutcome => 'still-parked';

function answer(
  asked: Map<number, (outcome: RetryOutcome) => void>,
  { number, outcome }: { readonly number: number; readonly outcome: RetryOutcome },
): void {
  asked.get(number)?.(outcome);
  asked.delete(number);
}

/** Runs the projector in this thread, where sources run without a build: a worker cannot load them. */
export async function projectInline(
  log: EventLog,
  { viewsFile, leases, caches }: Omit<ProjectorData, 'log'>,
): Promise<Projecting> {
  const views = openOrMakeViews(viewsFile, caches);
  const stopping = new AbortController();
  const pace = new Pace();
  const begun = Promise.withResolvers<void>();
  const requests = new OperatorRequests();
  let state = BEGINNING;
  const onState = (now: ProjectorState): void => {
    state = now;
    begun.resolve();
  };
  const done = followed({ log, views, leases, caches, signal: stopping.signal, pace, requests, onState });
  done.then(
    () => begun.resolve(),
    () => begun.resolve(),
  );
  await begun.promise;
  return {
    done,
    state: () => state,
    hurry: () => pace.hurry(),
    retry: (retry) => Promise.race([requests.retry(retry), done.then(stillParked, stillParked)]),
    rebuild: () => {
      state = beginningToRebuild(state);
      requests.rebuild();
    },
    stop: async () => {
      stopping.abort();
      await done.catch(() => undefined);
    },
  };
}

/** In a data directory the file of the views is ours: a damaged one gives way to a new one. */
export function openOrMakeViews(file: string, caches: SharedCaches): ProjectionStore {
  const pageBytes = new Caches(caches).bytesMaxOf('views-pages');
  try {
    return openSqliteViews({ file, pageBytes, work: EVERY_CARE_PATH });
  } catch (error) {
    if (!isViewsDamage(error)) throw error;
    removeViews(file);
    return openSqliteViews({ file, pageBytes, work: EVERY_CARE_PATH });
  }
}

/** Code of a break over rows that cannot be read or written where they are: they are made again. */
export const VIEWS_DAMAGED = 'views-damaged';

interface EmbeddedProjector extends Pick<RunProjector, 'signal' | 'pace' | 'requests'> {
  readonly log: ReadableLog;
  readonly views: ProjectionStore;
  /** The folder of the leases. */
  readonly leases: string;
  readonly caches: SharedCaches;
  onState(state: ProjectorState): void;
}

/** Follows every care path. Throws what broke the projector, with `VIEWS_DAMAGED` as its code when it was the file of the views. */
export async function followed({ leases, caches, onState, ...run }: EmbeddedProjector): Promise<void> {
  try {
    const every = { streams: carePathStreams(), shard: EVERY_CLIENT, leases: new SqliteLeases(leases) };
    const cache = new Caches(caches).termsOf('projected-paths');
    await runProjector({ ...run, ...every, cache, ...tellingState(onState) });
  } catch (error) {
    throw isViewsDamage(error) ? Object.assign(new Error('The views are damaged.'), { code: VIEWS_DAMAGED }) : error;
  } finally {
    await run.views.close();
  }
}

/** Tells of each phase, and of how far a rebuild has come; of what is followed it tells nothing. */
function tellingState(onState: (state: ProjectorState) => void): Pick<RunProjector, 'onPhase' | 'onProgress'> {
  let state = BEGINNING;
  const tell = (change: Partial<ProjectorState>): void => onState((state = { ...state, ...change }));
  return {
    onPhase: (phase) => tell({ phase, rebuild: null }),
    onProgress: ({ phase, events }) => {
      if (phase === 'rebuilding') tell({ rebuild: { startedAt: state.rebuild?.startedAt ?? Date.now(), events } });
      else if (state.rebuild) tell({ rebuild: null });
    },
  };
}

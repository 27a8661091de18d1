import { Worker } from 'node:worker_threads';
import type { EventLog, ReadableLog } from '@throughline/event-store';
import {
  carePathStreams,
  EVERY_CLIENT,
  Pace,
  type ProjectionStore,
  type ProjectorPhase,
  runProjector,
  type RunProjector,
} from '@throughline/projection';
import { isViewsDamage, openSqliteViews, removeViews } from '@throughline/projection-sqlite';
import { SqliteLeases } from '@throughline/sqlite';
import type { ProjectorData, ProjectorMessage, ProjectorOrder } from './projector-messages.js';

/** The projector at work. `done` rejects when it broke, and resolves after `stop`. */
export interface Projecting {
  readonly done: Promise<void>;
  phase(): ProjectorPhase;
  /** Events that were dealt with since the views began to be made again; 0 when they are not. */
  rebuilt(): number;
  /** Somebody waits for what it holds back. */
  hurry(): void;
  stop(): Promise<void>;
}

/** Runs the projector in a thread of its own. Resolves when it is known whether the views must be made again first. */
export async function projectInThread(files: ProjectorData): Promise<Projecting> {
  const worker = new Worker(new URL('./projector.worker.js', import.meta.url), {
    workerData: files,
    name: 'projector',
  });
  const begun = Promise.withResolvers<void>();
  let phase: ProjectorPhase = 'rebuilding';
  let rebuilt = 0;
  const done = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: ProjectorMessage) => {
      if (typeof message === 'object') rebuilt = message.rebuilt;
      else phase = message;
      begun.resolve();
    });
    worker.once('error', (error: Error) => {
      begun.reject(error);
      reject(error);
    });
    worker.once('exit', () => {
      begun.resolve();
      resolve();
    });
  });
  done.catch(() => undefined);
  await begun.promise;
  return {
    done,
    phase: () => phase,
    rebuilt: () => (phase === 'rebuilding' ? rebuilt : 0),
    hurry: () => worker.postMessage('hurry' satisfies ProjectorOrder),
    stop: async () => {
      worker.postMessage('stop' satisfies ProjectorOrder);
      await done.catch(() => undefined);
    },
  };
}

/** Runs the projector in this thread, where sources run without a build: a worker cannot load them. */
export async function projectInline(
  log: EventLog,
  { viewsFile, leases }: Pick<ProjectorData, 'viewsFile' | 'leases'>,
): Promise<Projecting> {
  const views = openOrMakeViews(viewsFile);
  const stopping = new AbortController();
  const pace = new Pace();
  const begun = Promise.withResolvers<void>();
  let phase: ProjectorPhase = 'rebuilding';
  let rebuilt = 0;
  const onPhase = (now: ProjectorPhase): void => {
    phase = now;
    begun.resolve();
  };
  const onProgress = tellRebuilt((events) => (rebuilt = events));
  const done = followed({ log, views, leases, signal: stopping.signal, onPhase, onProgress, pace });
  done.then(
    () => begun.resolve(),
    () => begun.resolve(),
  );
  await begun.promise;
  return {
    done,
    phase: () => phase,
    rebuilt: () => (phase === 'rebuilding' ? rebuilt : 0),
    hurry: () => pace.hurry(),
    stop: async () => {
      stopping.abort();
      await done.catch(() => undefined);
    },
  };
}

/** In a data directory the file of the views is ours: a damaged one gives way to a new one. */
export function openOrMakeViews(file: string): ProjectionStore {
  try {
    return openSqliteViews({ file });
  } catch (error) {
    if (!isViewsDamage(error)) throw error;
    removeViews(file);
    return openSqliteViews({ file });
  }
}

/** Code of a break over rows that cannot be read or written where they are: they are made again. */
export const VIEWS_DAMAGED = 'views-damaged';

/** Tells how far the views are while they are made again, and nothing of what they follow. */
export const tellRebuilt =
  (tell: (events: number) => void): NonNullable<RunProjector['onProgress']> =>
  ({ phase, events }) => {
    if (phase === 'rebuilding') tell(events);
  };

interface EmbeddedProjector extends Pick<RunProjector, 'signal' | 'onPhase' | 'onProgress' | 'pace'> {
  readonly log: ReadableLog;
  readonly views: ProjectionStore;
  /** The folder of the leases. */
  readonly leases: string;
}

/** Follows every care path. Throws what broke the projector, with `VIEWS_DAMAGED` as its code when it was the file of the views. */
export async function followed({ leases, ...run }: EmbeddedProjector): Promise<void> {
  try {
    const every = { streams: carePathStreams(), shard: EVERY_CLIENT, leases: new SqliteLeases(leases) };
    await runProjector({ ...run, ...every });
  } catch (error) {
    throw isViewsDamage(error) ? Object.assign(new Error('The views are damaged.'), { code: VIEWS_DAMAGED }) : error;
  } finally {
    await run.views.close();
  }
}

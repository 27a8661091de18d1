import { Worker } from 'node:worker_threads';
import type { EventLog } from '@throughline/event-store';
import { runProjector, type RunProjector } from '@throughline/projection';
import { openSqliteViews } from '@throughline/projection-sqlite';
import type { ProjectorData, ProjectorMessage } from './projector.worker.js';

/** The projector at work. `done` rejects when it broke, and resolves after `stop`. */
export interface Projecting {
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/** Runs the projector in a thread of its own. Resolves when the views' file is there to be asked. */
export async function projectInThread(files: ProjectorData): Promise<Projecting> {
  const worker = new Worker(new URL('./projector.worker.js', import.meta.url), {
    workerData: files,
    name: 'projector',
  });
  const opened = Promise.withResolvers<void>();
  const done = new Promise<void>((resolve, reject) => {
    worker.on('message', (message: ProjectorMessage) => message === 'opened' && opened.resolve());
    worker.once('error', (error: Error) => {
      opened.reject(error);
      reject(error);
    });
    worker.once('exit', () => resolve());
  });
  done.catch(() => undefined);
  await opened.promise;
  return {
    done,
    stop: async () => {
      worker.postMessage('stop');
      await done.catch(() => undefined);
    },
  };
}

/** Runs the projector in this thread, where sources run without a build: a worker cannot load them. */
export async function projectInline(log: EventLog, viewsFile: string): Promise<Projecting> {
  const views = openSqliteViews({ file: viewsFile });
  const stopping = new AbortController();
  const done = followed({ log, views, signal: stopping.signal });
  done.catch(() => undefined);
  return {
    done,
    stop: async () => {
      stopping.abort();
      await done.catch(() => undefined);
    },
  };
}

async function followed(run: RunProjector): Promise<void> {
  try {
    await runProjector(run);
  } finally {
    await run.views.close();
  }
}

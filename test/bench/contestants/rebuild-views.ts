import { openSqliteEventLog } from '@throughline/event-store-sqlite';
import { carePathStreams, EVERY_CARE_PATH, Projector } from '@throughline/projection';
import { openSqliteViews } from '@throughline/projection-sqlite';
import { answering } from '../measuring/answering.ts';

export interface RebuildTask {
  readonly logFile: string;
  readonly viewsFile: string;
}

export interface RebuildAnswer {
  readonly events: number;
  readonly seconds: number;
  readonly residentMegabytesMax: number;
}

/** All views of a whole log, made again from nothing, indexes and switch-over included. */
await answering<RebuildTask, RebuildAnswer>(async ({ logFile, viewsFile }) => {
  const log = await openSqliteEventLog({ file: logFile, readonly: true });
  const store = openSqliteViews({ file: viewsFile, work: EVERY_CARE_PATH });
  let events = 0;
  const projector = new Projector({
    log,
    store,
    streams: carePathStreams(),
    onProgress: (progress) => (events = progress.events),
  });
  await projector.resume();
  const started = performance.now();
  const complete = await projector.rebuild(new AbortController().signal);
  const seconds = (performance.now() - started) / 1_000;
  if (!complete || (await store.parked()).length > 0) throw new Error('The rebuild left clients out.');
  await store.close();
  await log.close();
  return { events, seconds, residentMegabytesMax: process.resourceUsage().maxRSS / 1_024 };
});

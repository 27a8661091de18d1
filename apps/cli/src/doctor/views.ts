import { existsSync } from 'node:fs';
import type { DataFiles } from '@throughline/embedded';
import type { ReadableLog } from '@throughline/event-store';
import { openSqliteViewQueries } from '@throughline/projection-sqlite';
import { explainFailure } from '../explain-failure.js';
import { type Check, fail, ok, warn } from './check.js';

/** Whether the views have followed the log, and no further than it goes. */
export async function checkViews({ views: file }: DataFiles, log: ReadableLog): Promise<Check> {
  if (!existsSync(file)) return ok('views', 'There are no views yet; the service makes them from the log.');
  let queries: ReturnType<typeof openSqliteViewQueries> | undefined;
  try {
    queries = openSqliteViewQueries({ file });
    const now = Date.now();
    const { freshness } = await queries.census({
      facilities: 'all',
      at: now,
      knownAt: null,
      log: { head: await log.head(), now },
      groupBy: [],
      page: null,
    });
    const facts = {
      behind: freshness.lag?.behind ?? null,
      eventsBehind: freshness.lag?.events ?? null,
      staleClients: freshness.incomplete,
    };
    // Asked afterwards: a running service may have recorded something, and shown it, in the meantime.
    if (freshness.watermark.position > (await log.head()))
      return fail(
        'views',
        'The views know of events that the log lacks: its end was cut off, or an older log was put in its place. Restore the newest backup of the log.',
        facts,
      );
    if (freshness.incomplete > 0)
      return fail(
        'views',
        `The rows of ${freshness.incomplete} clients are stale: an event of theirs cannot be read.`,
        facts,
      );
    return freshness.lag?.behind
      ? warn(
          'views',
          `The views are ${freshness.lag.events ?? 'some'} events behind the log; they catch up while the service runs.`,
          facts,
        )
      : ok('views', 'The views have followed the log to its end.', facts);
  } catch (error) {
    const { code, message } = explainFailure(error);
    return fail(
      'views',
      code === 'unexpected'
        ? 'The views cannot be read. Stop the service and delete views.db: it is made again from the log.'
        : message,
      { code },
    );
  } finally {
    await queries?.close();
  }
}

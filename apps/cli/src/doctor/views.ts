import { openViewsOf, type Records } from '@throughline/embedded';
import type { ReadableLog } from '@throughline/event-store';
import { explainFailure } from '../explain-failure.js';
import { type Check, fail, ok, REBUILD_VIEWS, RESTORE_BACKUP, warn } from './check.js';

/** Whether the views have followed the log, and no further than it goes. */
export async function checkViews(records: Records, log: ReadableLog): Promise<Check> {
  let queries: ReturnType<typeof openViewsOf> = null;
  try {
    queries = openViewsOf(records);
    if (queries === null) return ok('views', 'There are no views yet. The service builds them from the log.');
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
        `The views know of events that the log lacks: its end was cut off, or an older log was put in its place. ${RESTORE_BACKUP}`,
        facts,
      );
    if (freshness.incomplete > 0)
      return fail(
        'views',
        `The rows of ${freshness.incomplete} clients are stale, because an event of theirs cannot be read. Follow the remedy of the log check.`,
        facts,
      );
    return freshness.lag?.behind
      ? warn(
          'views',
          `The views are ${freshness.lag.events ?? 'some'} events behind the log. They catch up while the service runs: start it, or wait.`,
          facts,
        )
      : ok('views', 'The views are up to date with the log.', facts);
  } catch (error) {
    const { code, message } = explainFailure(error);
    return fail('views', code === 'unexpected' ? `The views cannot be read. ${REBUILD_VIEWS}` : message, { code });
  } finally {
    await queries?.close();
  }
}

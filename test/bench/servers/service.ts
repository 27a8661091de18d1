import { readSettings, startService } from '@throughline/api';
import { serving } from './serving.ts';

export interface Lag {
  readonly eventsBehind: number;
  readonly caughtUpAfterMs: number;
}

const CATCH_UP_LIMIT_MS = 600_000;

/** The service itself, as `throughline start` starts it, but for the demo data. Settings come from the environment. */
await serving(async () => {
  const { url, parts, close } = await startService(readSettings(process.env));
  return { url, close, ask: () => lag() };

  async function lag(): Promise<Lag> {
    const head = await parts.log.head();
    const now = Date.now();
    const { freshness } = await parts.viewQueries.census({
      facilities: 'all',
      at: now,
      knownAt: null,
      log: { head, now },
      groupBy: [],
      page: null,
    });
    if (!(await parts.viewQueries.waitFor(head, CATCH_UP_LIMIT_MS))) throw new Error('The views never followed.');
    return { eventsBehind: freshness.lag?.events ?? 0, caughtUpAfterMs: Date.now() - now };
  }
});

import { openSqliteViewQueries } from '@throughline/projection-sqlite';
import { answering } from '../measuring/answering.ts';
import { percentile, seeded } from '../measuring/statistics.ts';
import { DAY_MS } from '../provider/moments.ts';
import { FACILITY } from '../provider/provider.ts';

export interface CensusTask {
  readonly viewsFile: string;
  readonly queries: number;
  /** Between these instants everything lies; UTC ms. */
  readonly from: number;
  readonly to: number;
}

export interface CensusAnswer {
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly maxMs: number;
  /** Clients among the census, on average and at most. */
  readonly clientsMean: number;
  readonly clientsMax: number;
}

const WARM_UP = 50;
/** The first months fill the provider up. */
const SETTLED_AFTER_MS = 300 * DAY_MS;
const KNOWN_WITHIN_MS = 120 * DAY_MS;

/** The census by level at instants all over the past, each as it was known up to four months later. */
await answering<CensusTask, CensusAnswer>(async ({ viewsFile, queries, from, to }) => {
  const views = openSqliteViewQueries({ file: viewsFile });
  const random = seeded(11);
  const settled = from + SETTLED_AFTER_MS;
  const took: number[] = [];
  const clients: number[] = [];
  for (let query = 0; query < WARM_UP + queries; query += 1) {
    const at = Math.floor(settled + random() * (to - settled));
    const knownAt = Math.min(to, Math.floor(at + random() * KNOWN_WITHIN_MS));
    const started = performance.now();
    const { totals } = await views.census({
      facilities: [FACILITY],
      at,
      knownAt,
      log: null,
      groupBy: ['facility', 'level'],
      page: { cursor: null, limit: 100 },
    });
    if (query < WARM_UP) continue;
    took.push(performance.now() - started);
    clients.push(totals.clients);
  }
  await views.close();
  return {
    p50Ms: percentile(took, 0.5),
    p99Ms: percentile(took, 0.99),
    maxMs: Math.max(...took),
    clientsMean: clients.reduce((sum, count) => sum + count, 0) / clients.length,
    clientsMax: Math.max(...clients),
  };
});

import type { Caches } from '@throughline/embedded';
import type { PublicationStatus } from '@throughline/publication';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { measureCaches } from './cache-metrics.js';
import { lagSeconds } from './publication-report.js';
import type { QuestionMetrics } from './question-metrics.js';
import { type FollowedViews, measureViews } from './views-metrics.js';

export const METRICS = Symbol('METRICS');

/** What a collector asks for, in Prometheus' text format. No label holds the id of a client, or anything else of one. */
export interface Metrics {
  readonly contentType: string;
  text(): Promise<string>;
}

interface Measured extends FollowedViews {
  readonly questions: QuestionMetrics;
  readonly caches: Pick<Caches, 'uses'>;
  /** Null when publication is off. */
  readonly publication: (() => PublicationStatus) | null;
}

export function createMetrics({ publication, questions, caches, ...followed }: Measured): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'throughline_' });
  questions.addTo(registry);
  measureViews(registry, followed);
  measureCaches(registry, caches);
  if (publication) measurePublication(registry, publication, () => followed.now());
  return { contentType: registry.contentType, text: () => registry.metrics() };
}

type Read = (status: PublicationStatus) => number | null;

function measurePublication(registry: Registry, publication: () => PublicationStatus, now: () => number): void {
  const gauge = (name: string, help: string, read: Read) =>
    new Gauge({
      name: `throughline_publication_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read(publication()) ?? Number.NaN);
      },
    });
  gauge('up', '1 while events are published to Kafka, 0 while publication is down', ({ state }) =>
    state === 'publishing' ? 1 : 0,
  );
  gauge('lag_seconds', 'Age of the oldest event that is not published, in seconds', (status) =>
    lagSeconds(status, now()),
  );
  gauge('waiting_events', 'Events that are not published, counted up to 10,000', ({ waiting }) => waiting);
  gauge(
    'parked_clients',
    'Clients, facilities, and programs whose rows stand still because an event cannot be read',
    ({ parked }) => parked,
  );
}

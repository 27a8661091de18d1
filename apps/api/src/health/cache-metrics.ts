import type { Caches } from '@throughline/embedded';
import { Gauge, type Registry } from 'prom-client';

/** What each cache holds and may hold. Of pages that SQLite keeps only the bound is known. */
export function measureCaches(registry: Registry, caches: Pick<Caches, 'uses'>): void {
  new Gauge({
    name: 'throughline_cache_bytes',
    help: 'Bytes that a cache holds, as estimated; pages of SQLite files are not counted',
    labelNames: ['cache'] as const,
    registers: [registry],
    collect() {
      for (const { name, bytes } of caches.uses()) if (!Number.isNaN(bytes)) this.set({ cache: name }, bytes);
    },
  });
  new Gauge({
    name: 'throughline_cache_bytes_max',
    help: 'Bytes that a cache may hold: its share of THROUGHLINE_CACHE_MB',
    labelNames: ['cache'] as const,
    registers: [registry],
    collect() {
      for (const { name, bytesMax } of caches.uses()) this.set({ cache: name }, bytesMax);
    },
  });
}

import { within } from '@throughline/kernel';
import type { ReadInstant, ReadsQuery, RecordedRead } from './read-journal.js';
import type { FacilitiesOf } from './seen-attempt.js';

/** Whether a query is about a read, for an engine that has found its client, its person and its window. */
type IsMeant = (read: Pick<RecordedRead, 'clientId' | 'at'>) => boolean | Promise<boolean>;

/** Of clients whom the caller may see, and in the window of a site that knows them. A page often speaks of the same few. */
export function readsMeantBy({ facilities, from = 0, to = Infinity }: ReadsQuery, facilitiesOf: FacilitiesOf): IsMeant {
  const isAnyDay = typeof from === 'number' && typeof to === 'number';
  if (facilities === 'all' && isAnyDay) return () => true;
  const sites = new Map<string, readonly string[]>();
  return async ({ clientId, at }) => {
    const known = sites.get(clientId) ?? (await facilitiesOf(clientId)).filter((code) => within(facilities, code));
    sites.set(clientId, known);
    return known.some((site) => at >= atSite(from, site, 0) && at < atSite(to, site, Infinity));
  };
}

/** The widest window that a query can mean: inclusive, exclusive. */
export const windowOf = ({ from = 0, to = Number.MAX_SAFE_INTEGER }: ReadsQuery): readonly [number, number] => [
  typeof from === 'number' ? from : Math.min(...from.values()),
  typeof to === 'number' ? to : Math.max(...to.values()),
];

const atSite = (instant: ReadInstant, site: string, otherwise: number): number =>
  typeof instant === 'number' ? instant : (instant.get(site) ?? otherwise);

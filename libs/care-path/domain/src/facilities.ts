import { clientErased, clientUnknown, type FacilityScope, Refusal, within } from '@throughline/kernel';
import type { DraftEntry } from './draft.js';
import type { EntryBody } from './entry.js';
import type { Entry, Path } from './path.js';

/** The facilities that an entry speaks of: where it was recorded and, for a move, where it leads. */
export const facilitiesOf = (body: EntryBody | DraftEntry): readonly string[] =>
  'to' in body ? [body.facilityId, body.to.facilityId] : [body.facilityId];

/**
 * A client belongs to everyone who works where the active path has been: where the client was registered, where an
 * entry was recorded, where a move led. Looks from the end, because who asks is usually where the client is now.
 */
function isInScope(path: Path, scope: FacilityScope): boolean {
  if (!path.registered) return false;
  if (within(scope, path.registered.facilityId)) return true;
  for (let index = path.entries.length - 1; index >= 0; index -= 1) {
    const { body, active } = path.entries[index] as Entry;
    if (active && facilitiesOf(body).some((facilityId) => within(scope, facilityId))) return true;
  }
  return false;
}

/** Every facility where the active path has been. */
export const facilitiesOfPath = ({ registered, entries }: Path): ReadonlySet<string> =>
  new Set([
    ...(registered ? [registered.facilityId] : []),
    ...entries.flatMap(({ body, active }) => (active ? facilitiesOf(body) : [])),
  ]);

/** Another facility's client is refused exactly as an unknown one. */
export function assertInScope(path: Path, scope: FacilityScope): void {
  if (!isInScope(path, scope)) throw new Refusal(clientUnknown);
}

/** The fence of an erasure: nothing of the client is added, and nothing that names them is read any more. */
export function assertNotErased({ erased }: Pick<Path, 'erased'>): void {
  if (erased) throw new Refusal(clientErased);
}

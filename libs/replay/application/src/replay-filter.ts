import type { RecordedEvent } from '@throughline/event-store';
import type { Canonical } from '@throughline/kernel';

/** Which events a reader takes. A cursor is bound to all of it: the same words in another order are the same filter. */
export interface ReplayFilter {
  /** Codes of the facilities that the reader may see, narrowed to the ones asked for; `all` without limit. */
  readonly facilities: readonly string[] | 'all';
  /** Event types; null for all of them. */
  readonly types: readonly string[] | null;
}

export function canonicalFilter({ facilities, types }: ReplayFilter): Canonical {
  return {
    facilities: facilities === 'all' ? 'all' : facilities.toSorted(),
    types: types === null ? null : types.toSorted(),
  };
}

/** An event belongs to the facility that its public envelope names; one without a facility to those who see all of them. */
export function passes({ facilities, types }: ReplayFilter, event: RecordedEvent): boolean {
  if (types !== null && !types.includes(event.type)) return false;
  if (facilities === 'all') return true;
  const { facilityId } = JSON.parse(event.meta) as { facilityId: string | null };
  return facilityId !== null && facilities.includes(facilityId);
}

import { type FacilityScope, within } from '@throughline/kernel';
import { ENTRY_SCHEMAS, type EntryBody } from './entry.js';
import type { CarePathEvent, EntryData } from './events.js';
import { facilitiesOf } from './facilities.js';

/** Where the active path of a client has been, and no more of it: what decides who may see the client. */
export interface Whereabouts {
  registeredAt: string | null;
  /** By entry, where it was recorded and where it led; also of entries that no longer stand. */
  readonly entries: Map<string, { readonly facilities: readonly string[]; readonly active: boolean }>;
}

export const nowhereYet = (): Whereabouts => ({ registeredAt: null, entries: new Map() });

/** Folds one event into the whereabouts that it is given. What it does not know changes nothing. */
export function evolveWhereabouts(where: Whereabouts, event: CarePathEvent): void {
  if (event.type === 'ClientRegistered') where.registeredAt = event.data.facilityId;
  else if (event.type in ENTRY_SCHEMAS) put(where, (event.data as EntryData).entry, true);
  else if (event.type === 'EntryCorrected') correct(where, event.data.entry);
  else if (event.type === 'EntryVoided') stand(where, event.data.entryId, false);
  else if (event.type === 'EntryReinstated') stand(where, event.data.entryId, true);
}

/** Every facility where the active path has been, each once and in order of code. */
export function facilitiesBeen({ registeredAt, entries }: Whereabouts): readonly string[] {
  const been = new Set(registeredAt === null ? [] : [registeredAt]);
  for (const { facilities, active } of entries.values()) if (active) for (const code of facilities) been.add(code);
  return registeredAt === null ? [] : [...been].toSorted();
}

/** Whether who sees these facilities may see a client who has been there. */
export const isSeen = (been: readonly string[], scope: FacilityScope): boolean =>
  been.some((facilityId) => within(scope, facilityId));

const put = (where: Whereabouts, entry: EntryBody, active: boolean): void =>
  void where.entries.set(entry.entryId, { facilities: facilitiesOf(entry), active });

function correct(where: Whereabouts, entry: EntryBody): void {
  const known = where.entries.get(entry.entryId);
  if (known) put(where, entry, known.active);
}

function stand(where: Whereabouts, entryId: string, active: boolean): void {
  const known = where.entries.get(entryId);
  if (known) where.entries.set(entryId, { ...known, active });
}

import type { Act } from './any-history.js';
import type { Chronicle } from './chronicle.js';
import { complete, start } from './erase.js';

const FACILITY = { facilityId: 'north' };

/** Once an erasure has begun nothing is recorded but its end. */
export function goesOn(chronicle: Chronicle, { what }: Act): boolean {
  if (!chronicle.path.erased) return true;
  const [begun] = [...chronicle.path.erasures.values()].filter(({ state }) => state === 'started');
  if (begun && what % 3 === 0) complete(chronicle, begun.versionId);
  return false;
}

/** Holds the record or lifts a hold, asks for its erasure or answers that; one answer in four begins it. */
export function erasureAct(chronicle: Chronicle, { which, how }: Act): void {
  const waiting = [...chronicle.path.erasures.values()].find(({ state }) => state === 'waiting');
  const held = [...chronicle.path.legalHolds.values()].find(({ lifted }) => lifted === null);
  if (which % 3 === 0) {
    if (held) chronicle.append('LegalHoldLifted', { ...FACILITY, holdId: held.versionId, reason: 'matter-closed' });
    else chronicle.append('LegalHoldPlaced', { ...FACILITY, reason: 'audit' });
  } else if (!waiting) chronicle.append('ErasureRequested', { ...FACILITY, ground: 'client-request' });
  else if (how % 4 === 0) start(chronicle, waiting.versionId);
  else chronicle.append('ErasureDeclined', { ...FACILITY, erasureId: waiting.versionId, reason: 'asked-in-error' });
}

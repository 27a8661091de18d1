import type { Chronicle } from './chronicle.js';

const facilityId = 'north';

/** The record is erased, whatever stands on it: asked for, confirmed and carried out. */
export function erase(chronicle: Chronicle): void {
  const { id } = chronicle.append('ErasureRequested', { facilityId, ground: 'client-request' });
  start(chronicle, id);
  complete(chronicle, id);
}

export const start = (chronicle: Chronicle, erasureId: string) =>
  chronicle.append('ErasureStarted', { erasureId, facilityId });

export const complete = (chronicle: Chronicle, erasureId: string) =>
  chronicle.append('ErasureCompleted', {
    erasureId,
    facilityId,
    keyId: 'key',
    keyDestroyedAt: chronicle.now,
    purged: { identityVersions: 1, searchEntries: 3, requests: 1 },
  });

import type { Chronicle } from './chronicle.js';

/** The record is erased, whatever stands on it: asked for, confirmed and carried out. */
export function erase(chronicle: Chronicle): void {
  const facilityId = 'north';
  const { id: erasureId } = chronicle.append('ErasureRequested', { facilityId, ground: 'client-request' });
  chronicle.append('ErasureStarted', { erasureId, facilityId });
  const purged = { identityVersions: 1, searchEntries: 3, requests: 1 };
  chronicle.append('ErasureCompleted', {
    ...{ erasureId, facilityId, purged },
    keyId: 'key',
    keyDestroyedAt: chronicle.now,
  });
}

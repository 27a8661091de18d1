import { CLIENT_ID, COUNTS, FRESHNESS } from './examples.js';
import { PLACEMENT, STRETCH } from './placement-row.js';

export const CLIENTS = {
  items: [
    {
      clientId: CLIENT_ID,
      registeredFacilityId: 'HAWTHORN',
      facilities: ['HAWTHORN'],
      revision: 7,
      stale: false,
      placements: [PLACEMENT],
    },
  ],
  next: null,
  total: 1,
  freshness: FRESHNESS,
};

export const PLACEMENT_HISTORY = { clientId: CLIENT_ID, items: [STRETCH], next: null, freshness: FRESHNESS };

export const CENSUS = {
  asOf: '2026-03-01',
  groups: [
    { facilityId: 'HAWTHORN', programId: 'HAWTHORN-IOP', levelSystem: 'asam-3e', level: '2.1', rank: 200, ...COUNTS },
  ],
  totals: COUNTS,
  placements: [PLACEMENT],
  next: null,
  freshness: FRESHNESS,
};

const NONE = { opening: 0, in: {}, out: {}, closing: 0 };

export const FLOW = {
  from: '2026-03-01',
  to: '2026-04-01',
  groups: [
    {
      facilityId: 'HAWTHORN',
      levelSystem: 'asam-3e',
      level: '2.1',
      rank: 200,
      census: { opening: 38, in: { admission: 9 }, out: { discharge: 6 }, closing: 41 },
      outOnReferral: NONE,
      incoherent: NONE,
      aftercare: NONE,
    },
  ],
  freshness: FRESHNESS,
};

export const COMPARISON = {
  before: COUNTS,
  after: COUNTS,
  differences: [
    {
      clientId: PLACEMENT.clientId,
      placementId: PLACEMENT.placementId,
      change: 'added',
      because: 'learned-since',
      before: null,
      after: PLACEMENT,
    },
  ],
  freshness: FRESHNESS,
} as const;

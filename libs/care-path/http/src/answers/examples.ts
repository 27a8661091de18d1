export const AT = 1_772_380_800_000;
const POSITION = '0000000000004711';

export const EXAMPLE_ZONE = 'America/Chicago';

export const FRESHNESS = {
  watermark: { position: POSITION, recordedAt: '2026-03-01T16:00:00Z' },
  knownTo: POSITION,
  lag: { behind: false, ahead: false, events: 0, ms: 0 },
  incomplete: 0,
  future: false,
};

export const COUNTS = {
  census: 41,
  present: 39,
  onLeave: 2,
  outOnReferral: 3,
  aftercare: 12,
  incoherent: 0,
  clients: 40,
};

export const CLIENT_ID = '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02';
export const ENTRY_ID = '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21';
export const VERSION_ID = '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90';
export const PLACEMENT_ID = 'c2b1a0f9-8e7d-5c6b-9a59-483726150403';
export const ACTOR = { id: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f', kind: 'person', roles: ['clinician'] } as const;
export const PACK = {
  id: 'asam-3e-adult',
  version: '1.0.0',
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
};

export const VERDICT = {
  decision: 'justify',
  findings: [
    {
      ruleId: 'assessment-current',
      severity: 'justify',
      title: 'Assessment too old',
      observed: 'Assessment is 41 days old.',
      required: 'At most 30 days.',
      remedy: 'Record an assessment, or give a reason.',
      source: 'Provider rule',
      approval: null,
      inputs: [{ name: 'assessmentAgeDays', value: 41 }],
    },
  ],
  relied: [
    {
      ruleId: 'authorization-known',
      title: 'The state of the authorization is known',
      entryId: '7c3d0b1e-4a5f-5b6c-8d7e-9f0a1b2c3d4e',
      versionId: '1d2c3b4a-5f6e-5d7c-8b9a-0f1e2d3c4b5a',
      observed: 'Authorization approved for level 2.1 to 2026-04-30.',
      inputs: [
        { name: 'authorization', value: 'approved' },
        { name: 'lastDay', value: '2026-04-30' },
      ],
    },
  ],
  judgeVersion: 1,
  packSha256: PACK.sha256,
} as const;

export const OBLIGATION = {
  clockId: 'continued-stay-review',
  title: 'Continued-stay review',
  subject: { kind: 'placement', id: '7c9e6679-7425-40de-944b-e07fc1f90ae7' },
  listedFrom: '2026-03-02T09:00:00-06:00',
  opensFrom: '2026-03-02T09:00:00-06:00',
  warnAt: '2026-03-12T10:00:00-05:00',
  dueAt: '2026-03-16T10:00:00-05:00',
  overdueFrom: '2026-03-16T10:00:00-05:00',
  lapsesAt: null,
  ownerRole: 'utilization-review',
  metBy: [
    {
      kind: 'ContinuedStayReviewed',
      where: [{ what: 'placement', oneOf: ['7c9e6679-7425-40de-944b-e07fc1f90ae7'] }],
    },
  ],
  endedBy: [{ kind: 'Discharged', where: [{ what: 'placement', oneOf: ['7c9e6679-7425-40de-944b-e07fc1f90ae7'] }] }],
  again: 'replaces',
  action: 'ContinuedStayReviewed',
  facilityId: 'HAWTHORN',
  zone: EXAMPLE_ZONE,
} as const;

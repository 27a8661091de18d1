import type { OpenAPIObject } from '@nestjs/swagger';
import { FAULTS_MAX } from '@throughline/continuum';

const referenceTo = (name: string) => ({ $ref: `#/components/schemas/${name}` });

/** Members that some problems add to those of RFC 9457. */
const MEMBERS = {
  currentRevision: { type: 'integer', description: 'With `revision-stale`: the revision of the record now.' },
  verdict: { ...referenceTo('Verdict'), description: 'With refusals of a rule pack: how it judged the move.' },
  findings: {
    type: 'array',
    items: referenceTo('Finding'),
    description: 'With refusals of a rule pack: what its rules said, as in `verdict`. At most one for each rule.',
  },
  remedies: {
    type: 'array',
    items: referenceTo('Remedy'),
    description: 'With `findings`: those that another entry can meet. At most one for each finding.',
  },
  impact: {
    type: 'array',
    items: referenceTo('Impact'),
    description:
      'With refusals of what would be recorded: other entries that would read differently. At most one for each entry.',
  },
  acceptance: { ...referenceTo('Acceptance'), description: 'With `impact`: what it asks for, and who may give it.' },
  obligations: {
    type: 'array',
    items: referenceTo('Obligation'),
    description:
      'With refusals of what would be recorded: obligations that it would open. At most one for each deadline of each entry.',
  },
  hanging: {
    type: 'array',
    items: referenceTo('EntryNamed'),
    description:
      'With `entries-hang-on-it` and `entry-relied-on`: the entries that hang or rely on the one to be voided, at most one for each.',
  },
  clients: {
    type: 'integer',
    minimum: 0,
    description: 'With `clients-still-placed`: how many clients are placed there.',
  },
  clientIds: {
    type: 'array',
    items: { type: 'string', format: 'uuid' },
    maxItems: 20,
    description: 'With `clients-still-placed` and `client-known`: the clients; at most the first twenty.',
  },
  contradictions: {
    type: 'array',
    items: referenceTo('Contradiction'),
    description:
      'With refusals of what cannot be so: the entries in the way, and what would resolve each. At most one for each rule that an entry breaks.',
  },
  inTheAir: {
    type: 'array',
    items: referenceTo('EntryNamed'),
    description:
      'With `adds-contradiction`: later entries that hang in the air behind the admission. At most one for each entry.',
  },
  retryAfterSeconds: {
    type: 'integer',
    minimum: 0,
    description: 'With what is asked too often: when to ask again, as in `Retry-After`.',
  },
  resumeCursor: {
    type: ['string', 'null'],
    description: 'With `cursor-of-another-scope`: where to go on with what the token may read now.',
  },
  addedFacilities: {
    type: ['array', 'null'],
    items: { type: 'string' },
    description:
      'With `cursor-of-another-scope`: facilities that the cursor did not cover. Null when others were removed too: make a new copy then. At most one for each of your facilities.',
  },
  lastCommonCursor: {
    type: ['string', 'null'],
    description: 'With `history-rewound`: the last place that both histories have.',
  },
  faults: {
    type: 'array',
    items: referenceTo('PackNoteView'),
    maxItems: FAULTS_MAX,
    description: 'With `pack-faulty`: what is wrong with the pack, and where.',
  },
};

/** The kit knows what every problem says; what the parts of the service add is told here, where all parts are known. */
export function describeProblemMembers(document: OpenAPIObject): OpenAPIObject {
  const problem = document.components?.schemas?.['ProblemSchema'] as { properties: Record<string, unknown> };
  Object.assign(problem.properties, MEMBERS);
  return document;
}

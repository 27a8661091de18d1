import { ApiOkResponse } from '@nestjs/swagger';
import { type DocumentedProblem, ON_TIMES } from '@throughline/nest-kit';

const AT = 1_772_380_800_000;

export const STANDING = {
  watermark: { position: '0000000000004711', recordedAt: AT },
  knownTo: '0000000000004711',
  lag: { behind: false, events: 0, ms: 0 },
  incomplete: 0,
};

export const COUNTS = { census: 41, present: 39, onLeave: 2, elsewhere: 3, aftercare: 12, clients: 40 };

export const PLACEMENT = {
  clientId: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02',
  placementId: 'c2b1a0f9-8e7d-5c6b-9a59-483726150403',
  facilityId: 'HAWTHORN',
  programmeId: 'HAWTHORN-IOP',
  track: 'treatment',
  levelSystem: 'asam-3e',
  level: '2.1',
  rank: 200,
  phase: null,
  status: 'present',
  episode: 1,
  from: AT,
  fromLocalDate: '2026-03-01',
  to: null,
};

export const MOVE = {
  clientId: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02',
  entryId: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21',
  versionId: '8a4f6d0e-5a39-5c0b-8a6b-2f1d3c5b7a90',
  move: 'step-down',
  fromLevel: '2.5',
  toLevel: '2.1',
  effectiveAt: AT,
  recordedAt: AT,
  hoursLate: 0,
  actorId: 'b6a1c2d3-0f4e-4c5d-8e9f-7a6b5c4d3e2f',
  decision: 'allow',
  conformance: 'conforming',
  reason: 'clinical-progress',
  packId: 'asam-3e-adult',
  packVersion: '1.0.0',
  corrected: 0,
  voided: false,
};

export const DUTY = {
  clientId: '3d2c8f54-9b0e-4a67-8f3c-1b6a5d7e9f02',
  openedBy: '5f0c1a52-6f0e-5a53-9c60-8f1d4a9b7e21',
  clockId: 'continued-stay-review',
  title: 'Continued-stay review',
  ownerRole: 'utilisation-review',
  facilityId: 'HAWTHORN',
  warnAt: AT,
  dueAt: AT,
  state: 'open',
  due: 'overdue',
};

/** Describes an answer of the views by an example. Times in answers are UTC milliseconds. */
export const ApiShown = (description: string, example: Readonly<Record<string, unknown>>): MethodDecorator =>
  ApiOkResponse({ description, schema: { type: 'object', additionalProperties: true, example } });

export const viewProblems: readonly DocumentedProblem[] = [
  ...ON_TIMES,
  { status: 400, code: 'cursor-unreadable', detail: 'This cursor does not belong to this list with this order.' },
  { status: 400, code: 'position-malformed', detail: 'A position is what a command answered, unchanged.' },
  { status: 503, code: 'views-behind', detail: 'The views have not followed the log up to this position yet. Try again.' },
];

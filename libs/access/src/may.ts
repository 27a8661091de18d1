import type { Role } from '@throughline/kernel';

export type Roles = readonly [Role, ...Role[]];

/**
 * Who may do what with clients, their paths, and staff. Facilities narrow it further (`rights.ts` of the application); what a move needs beside the role,
 * a second person's approval for instance, is for the rule pack to say. Partners touch no path; operators record nothing of care.
 *
 * | role               | may                                                                                              |
 * |--------------------|--------------------------------------------------------------------------------------------------|
 * | front-desk         | register, search, match, identity, inquiries, coverage, living environment, schedules            |
 * | clinician          | every entry of care; propose and plan moves; correct what their facility recorded                |
 * | utilization-review | authorizations, certifications, coverage, continued-stay reviews; answer proposals; audit packets |
 * | director           | everything clinical; approve, review entries, void, reinstate, move to the right client; confirm |
 * |                    | an erasure that someone else asked for, lift a legal hold                                         |
 * | analyst            | counts without clients; pseudonymous moves, placements and obligations                            |
 * | operator           | names of staff; place a legal hold, ask for an erasure                                            |
 *
 * A correction takes the role that may record that kind of entry; anyone who corrects may propose a void, which a director
 * or a utilization reviewer answers. Whoever recorded an entry may undo it, or move it to the right client, within ten
 * minutes and while nothing relies on it.
 */
export const MAY = {
  registerClients: ['front-desk', 'clinician', 'director'],
  seeIdentity: ['front-desk', 'clinician', 'utilization-review', 'director'],
  amendIdentity: ['front-desk', 'clinician', 'director'],
  recordAtTheDesk: ['front-desk', 'clinician', 'director'],
  verifyCoverage: ['front-desk', 'clinician', 'utilization-review', 'director'],
  authorize: ['utilization-review', 'director'],
  certifyHours: ['clinician', 'utilization-review', 'director'],
  reviewStays: ['clinician', 'utilization-review', 'director'],
  recordCare: ['clinician', 'director'],
  reviewEntries: ['director'],
  proposeMoves: ['clinician', 'director'],
  proposeEdits: ['front-desk', 'clinician', 'utilization-review', 'director'],
  answerProposals: ['utilization-review', 'director'],
  withdrawProposals: ['front-desk', 'clinician', 'utilization-review', 'director'],
  planMoves: ['clinician', 'director'],
  correctEntries: ['front-desk', 'clinician', 'utilization-review', 'director'],
  voidEntries: ['director'],
  undoEntries: ['front-desk', 'clinician', 'utilization-review', 'director'],
  seePaths: ['front-desk', 'clinician', 'utilization-review', 'director'],
  readReferences: ['utilization-review', 'director'],
  readNarratives: ['clinician', 'director'],
  seeCounts: ['front-desk', 'clinician', 'utilization-review', 'director', 'analyst'],
  seeAudit: ['clinician', 'utilization-review', 'director', 'analyst'],
  makeAuditPackets: ['utilization-review', 'director'],
  seeWorklist: ['front-desk', 'clinician', 'utilization-review', 'director'],
  handleTasks: ['front-desk', 'clinician', 'utilization-review', 'director'],
  holdRecords: ['director', 'operator'],
  liftHolds: ['director'],
  requestErasures: ['director', 'operator'],
  confirmErasures: ['director'],
  declineErasures: ['director', 'operator'],
  seeErasures: ['director', 'operator'],
  seeRefusedAttempts: ['director'],
  keepStaff: ['director', 'operator'],
  seeStaff: ['front-desk', 'clinician', 'utilization-review', 'director', 'operator'],
} as const satisfies Record<string, Roles>;

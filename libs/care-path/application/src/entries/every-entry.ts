import { acceptArrival } from './accept-arrival.js';
import { admitClient } from './admit-client.js';
import { assignCareTeam } from './assign-care-team.js';
import { changeLevel } from './change-level.js';
import { changePhase } from './change-phase.js';
import { closeInquiry } from './close-inquiry.js';
import { dischargeClient } from './discharge-client.js';
import { endAftercare } from './end-aftercare.js';
import { endLeave } from './end-leave.js';
import { planAftercare } from './plan-aftercare.js';
import { receiveInquiry } from './receive-inquiry.js';
import { recommendLevel } from './recommend-level.js';
import { recordAftercareContact } from './record-aftercare-contact.js';
import { recordAssessment } from './record-assessment.js';
import { recordAttributes } from './record-attributes.js';
import { recordAuthorization } from './record-authorization.js';
import { recordCertification } from './record-certification.js';
import { recordDeath } from './record-death.js';
import { recordLivingEnvironment } from './record-living-environment.js';
import { referOut } from './refer-out.js';
import { reportReturnToUse } from './report-return-to-use.js';
import { returnFromReferral } from './return-from-referral.js';
import { reviewContinuedStay } from './review-continued-stay.js';
import { reviewEntry } from './review-entry.js';
import { setSchedule } from './set-schedule.js';
import { startAftercare } from './start-aftercare.js';
import { startLeave } from './start-leave.js';
import { verifyCoverage } from './verify-coverage.js';
import type { EntryKind } from '@throughline/care-path';
import type { EntryUseCase } from './entry-use-case.js';

/** Every kind of entry is recorded by exactly one use case. */
const ENTRIES = {
  receiveInquiry,
  closeInquiry,
  recordAssessment,
  reviewEntry,
  recommendLevel,
  verifyCoverage,
  recordAuthorization,
  recordCertification,
  admitClient,
  changeLevel,
  acceptArrival,
  changePhase,
  setSchedule,
  startLeave,
  endLeave,
  referOut,
  returnFromReferral,
  reviewContinuedStay,
  recordLivingEnvironment,
  assignCareTeam,
  reportReturnToUse,
  planAftercare,
  dischargeClient,
  startAftercare,
  recordAftercareContact,
  endAftercare,
  recordDeath,
  recordAttributes,
} as const;

export type EntryCommand = keyof typeof ENTRIES;

const all = Object.entries<EntryUseCase>(ENTRIES) as readonly (readonly [EntryCommand, EntryUseCase])[];
const byKind = new Map(all.flatMap(([command, { kinds }]) => kinds.map((kind) => [kind, command] as const)));
const byMove = new Map(all.flatMap(([command, { move }]) => (move === null ? [] : [[move, command] as const])));

/** The command that records entries of a kind. */
export const commandOfKind = (kind: EntryKind): EntryCommand => byKind.get(kind) as EntryCommand;
/** The command that records a move which a proposal names. */
export const commandOfMove = (move: string): EntryCommand => byMove.get(move) as EntryCommand;
export const useCaseOf = (command: EntryCommand): EntryUseCase => ENTRIES[command];

/** What a proposal can be of. */
export const PROPOSABLE_MOVES: readonly string[] = [...byMove.keys()];
export const proposableCommands: readonly EntryCommand[] = [...byMove.values()];

import type { EntryKind } from '@throughline/care-path';
import type { RecordingTermsBody } from '../fields/recording-body.js';
import type { EntrySlice, EntryUseCase } from '../slices/entry-use-case.js';
import { admitClient } from './admit-client.js';
import { assignCareTeam } from './assign-care-team.js';
import { changeLevel } from './change-level.js';
import { changePhase } from './change-phase.js';
import { dischargeClient } from './discharge-client.js';
import { endAftercare } from './end-aftercare.js';
import { endLeave } from './end-leave.js';
import { planAftercare } from './plan-aftercare.js';
import { receiveInquiry } from './receive-inquiry.js';
import { recommendLevel } from './recommend-level.js';
import { recordAftercareContact } from './record-aftercare-contact.js';
import { recordAssessment } from './record-assessment.js';
import { recordAuthorization } from './record-authorization.js';
import { recordAttributes } from './record-attributes.js';
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

type AnySlice = EntrySlice<RecordingTermsBody>;

/** Every kind of entry is recorded by exactly one slice. */
export const ENTRY_SLICES: readonly AnySlice[] = [
  receiveInquiry,
  recordAssessment,
  reviewEntry,
  recommendLevel,
  verifyCoverage,
  recordAuthorization,
  admitClient,
  changeLevel,
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
  recordAttributes,
] as unknown as readonly AnySlice[];

const byKind = new Map(ENTRY_SLICES.flatMap(({ useCase }) => useCase.kinds.map((kind) => [kind, useCase] as const)));
const byMove = new Map(
  ENTRY_SLICES.flatMap(({ useCase }) => (useCase.move === null ? [] : [[useCase.move, useCase] as const])),
);

export const useCaseOfKind = (kind: EntryKind): EntryUseCase => byKind.get(kind) as EntryUseCase;
export const useCaseOfMove = (move: string): EntryUseCase => byMove.get(move) as EntryUseCase;

/** What a proposal can be of. */
export const PROPOSABLE_MOVES: readonly string[] = [...byMove.keys()];

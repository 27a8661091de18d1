import { Choice, Id } from '../fields/coded.js';
import { RecordingBody } from '../fields/recording-body.js';
import { MAY } from '../roles.js';
import { entrySlice } from '../slices/entry-use-case.js';

const OUTCOMES = ['completed', 'not-completed', 'did-not-return'] as const;

export class ReferralReturnBody extends RecordingBody {
  @Id({ description: 'The placement that was referred out when left out.', example: null, optional: true })
  placementId?: string | null;

  @Choice(OUTCOMES, { example: 'completed' })
  outcome!: (typeof OUTCOMES)[number];
}

/** A client who was referred out is back, or will not come back. */
export const returnFromReferral = entrySlice({
  command: 'ReturnFromReferral',
  path: 'referral-returns',
  summary: 'Record the return from a referral out',
  roles: MAY.recordCare,
  body: ReferralReturnBody,
  kinds: ['ReturnedFromReferral'],
  move: 'referral-return',
  asserted: ({ placementId, outcome }, { common, situation, placementIfAny }) => ({
    kind: 'ReturnedFromReferral',
    ...common,
    placementId: situation.openReferral
      ? (placementId ?? situation.openReferral.value.placementId)
      : placementIfAny(placementId),
    outcome,
  }),
});

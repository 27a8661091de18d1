import type { AssertedEntry } from '@throughline/care-path';
import { type Effective, Narrative } from '@throughline/kernel';
import type { PlacedEntryRequest } from './entry-request.js';
import type { EntryUseCase } from './entry-use-case.js';

type Authorization = AssertedEntry<'AuthorizationRecorded'>;

export interface AuthorizationRequest extends PlacedEntryRequest {
  readonly state: Authorization['state'];
  readonly level?: string | null;
  readonly from?: string | null;
  readonly lastDay?: string | null;
  readonly payer?: Authorization['payer'];
  readonly urgency?: Authorization['urgency'];
  readonly submitted?: string | Effective | null;
  readonly due?: string | Effective | null;
  readonly decided?: string | Effective | null;
  readonly units?: Authorization['units'];
  readonly denial?: string | null;
  readonly appeal?: Authorization['appeal'];
  /** The payer's number for it; closed at once and sealed before it is stored. */
  readonly reference?: string | null;
}

/** A payer's word on a level of care: the second of the three levels that run side by side. */
export const recordAuthorization: EntryUseCase<AuthorizationRequest> = {
  kinds: ['AuthorizationRecorded'],
  move: null,
  asserted: (request, { common, level, moment }) => ({
    kind: 'AuthorizationRecorded',
    ...common,
    state: request.state,
    level: typeof request.level === 'string' ? level(request.level) : null,
    from: request.from ?? null,
    lastDay: request.lastDay ?? null,
    payer: request.payer ?? null,
    urgency: request.urgency ?? null,
    submitted: moment(request.submitted, '/submitted'),
    due: moment(request.due, '/due'),
    decided: moment(request.decided, '/decided'),
    units: request.units ? { unit: request.units.unit, amount: request.units.amount } : null,
    denial: request.denial ?? null,
    appeal: request.appeal ?? null,
    reference: typeof request.reference === 'string' ? new Narrative(request.reference) : null,
  }),
};

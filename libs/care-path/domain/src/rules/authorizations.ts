import { datesOutOfOrder, defineProblem, Refusal } from '@throughline/kernel';
import { comesBefore } from '../moments.js';
import { hasHappenedBy, timeInFuture } from './every-entry.js';
import type { Rule } from './rule.js';

type OfAuthorization = Rule<'AuthorizationRecorded'>;

/** The last day of an authorization or a certification does not come before its first. Source: arithmetic. */
export const datesAreInOrder: Rule<'AuthorizationRecorded' | 'CertificationRecorded'> = ({ entry }) =>
  entry.from !== null && entry.lastDay !== null && entry.lastDay < entry.from
    ? new Refusal(datesOutOfOrder, { at: '/lastDay' })
    : undefined;

/** A payer answers what it was asked, and not before. Source: arithmetic. */
export const answerFollowsRequest: OfAuthorization = ({ entry: { submitted, due, decided } }) => {
  if (!submitted) return undefined;
  if (due && comesBefore(due, submitted)) return new Refusal(datesOutOfOrder, { at: '/due' });
  return decided && comesBefore(decided, submitted) ? new Refusal(datesOutOfOrder, { at: '/decided' }) : undefined;
};

/** Nobody has asked or answered yet what lies ahead. Source: ADR 0002, a time ahead of the clock. */
export const askedAndAnsweredBefore: OfAuthorization = ({ entry: { submitted, decided }, context }) => {
  if (submitted && !hasHappenedBy(submitted, context)) return new Refusal(timeInFuture, { at: '/submitted' });
  return decided && !hasHappenedBy(decided, context) ? new Refusal(timeInFuture, { at: '/decided' }) : undefined;
};

export const denialWithoutDenied = defineProblem({
  code: 'denial-without-denied',
  at: '/denial',
  sentence: 'A reason of denial belongs to an authorization that is denied. Correct `state`, or leave `denial` out.',
});

/** Only a denial has a reason of denial. Source: CMS1, a specific reason for denial. */
export const denialIsOfDenied: OfAuthorization = ({ entry }) =>
  entry.denial !== null && entry.state !== 'denied' ? new Refusal(denialWithoutDenied) : undefined;

export const appealContradicted = defineProblem({
  code: 'appeal-contradicted',
  at: '/appeal',
  sentence:
    'This state of the appeal contradicts `state`. An overturned denial is approved; any other is still denied.',
});

/** An appeal is against a denial, which stands until it is overturned. Source: OWN, what the words mean. */
export const appealFitsState: OfAuthorization = ({ entry: { appeal, state } }) =>
  appeal === null || state === (appeal === 'overturned' ? 'approved' : 'denied')
    ? undefined
    : new Refusal(appealContradicted);

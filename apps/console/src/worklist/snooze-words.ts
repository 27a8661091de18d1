import type { Obligation } from '../api/types';
import { moment } from '../design/times';

/** Why a task is snoozed, in the words of its menu. */
export const SNOOZED_BECAUSE: Readonly<Record<NonNullable<Obligation['snoozeReason']>, string>> = {
  'waiting-for-client': 'Waiting for the client',
  'waiting-for-payer': 'Waiting for the payer',
  'waiting-for-records': 'Waiting for records',
  'waiting-for-colleague': 'Waiting for a colleague',
  'appointment-set': 'An appointment is set',
};

/** Until when a task is snoozed, and why; null for one that is not. */
export const snoozeWords = (
  { snoozed, snoozedUntil, snoozeReason }: Pick<Obligation, 'snoozed' | 'snoozedUntil' | 'snoozeReason'>,
  zone: string,
): string | null =>
  snoozed && snoozedUntil && snoozeReason
    ? `Snoozed until ${moment(snoozedUntil, zone)}. ${SNOOZED_BECAUSE[snoozeReason]}.`
    : null;

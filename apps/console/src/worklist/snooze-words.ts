import type { Obligation } from '../api/types';

/** Why a task is snoozed, in the words of its menu. */
export const SNOOZED_BECAUSE: Readonly<Record<NonNullable<Obligation['snoozeReason']>, string>> = {
  'waiting-for-client': 'Waiting for the client',
  'waiting-for-payer': 'Waiting for the payer',
  'waiting-for-records': 'Waiting for records',
  'waiting-for-colleague': 'Waiting for a colleague',
  'appointment-set': 'An appointment is set',
};

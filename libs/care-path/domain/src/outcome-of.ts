import type { EntryBody } from './entry.js';

/** How an entry ended, in a code that a clock can speak of; null for a kind that has no outcome. */
export function outcomeOf(entry: EntryBody): string | null {
  switch (entry.kind) {
    case 'Discharged':
      return entry.disposition;
    case 'AftercareContactRecorded':
      return entry.reached ? 'reached' : 'not-reached';
    case 'AuthorizationRecorded':
      return entry.state;
    case 'InquiryClosed':
      return entry.reason;
    default:
      return 'outcome' in entry ? entry.outcome : null;
  }
}

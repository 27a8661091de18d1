import { defineProblem, type FacilityScope, Refusal } from '@throughline/kernel';
import type { ClientIdentity } from './client-identity.js';
import { comparablePhone } from './contact-numbers.js';
import { beginningWith, exactly, NAME_KINDS, recordNumberRange } from './identity-index.js';
import type { Indexed } from './match-candidates.js';
import { limitOutOfRange, searchWords } from './search-words.js';

export const searchEmpty = defineProblem({
  code: 'search-empty',
  kind: 'malformed',
  sentence: 'The search names nothing. Send a name, a date of birth, a record number, or a phone.',
});

export const searchCursorUnknown = defineProblem({
  code: 'cursor-unknown',
  kind: 'malformed',
  at: '/after',
  sentence: 'This cursor does not belong to the search. Continue with the cursor of the page before.',
});

export const SEARCH_LIMIT_MAX = 100;

/** Everything said must hold. `text` is words or beginnings of words of names, present or former, in any order. */
export interface IdentitySearch {
  readonly text?: string;
  readonly birthDate?: string;
  /** Any system's number when `system` is not said. */
  readonly recordNumber?: { readonly system?: string; readonly value: string };
  readonly phone?: string;
  readonly facilities: FacilityScope;
  /** 1 to 100. */
  readonly limit: number;
  /** `next` of the page before. */
  readonly after?: string;
}

export interface FoundClient {
  readonly clientId: string;
  /** Only those within the caller's scope. */
  readonly facilityIds: readonly string[];
  readonly identity: ClientIdentity;
}

/** A page ordered by name; `next` is null on the last one. */
export interface FoundClients {
  readonly clients: readonly FoundClient[];
  /** Clients that match, on all pages. */
  readonly total: number;
  readonly next: string | null;
}

/** What a client's entries must all hold. Throws `Refusal` `limit-out-of-range`, `search-empty`, `text-too-long`. */
export function criteriaOf({ text, birthDate, recordNumber, phone, limit }: IdentitySearch): readonly Indexed[] {
  if (!Number.isInteger(limit) || limit < 1 || limit > SEARCH_LIMIT_MAX) throw new Refusal(limitOutOfRange);
  const criteria: readonly Indexed[] = [
    ...searchWords(text ?? '').map((token) => ({ kinds: NAME_KINDS, range: beginningWith(token) })),
    ...(birthDate === undefined ? [] : [{ kinds: ['birth-date'] as const, range: exactly(birthDate) }]),
    ...(recordNumber === undefined
      ? []
      : [{ kinds: ['record-number'] as const, range: recordNumberRange(recordNumber) }]),
    ...(phone === undefined ? [] : [{ kinds: ['phone'] as const, range: exactly(comparablePhone(phone)) }]),
  ];
  if (criteria.length === 0) throw new Refusal(searchEmpty);
  return criteria;
}

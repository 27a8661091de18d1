import type { ClientIdentity } from './client-identity.js';
import { comparablePhone, comparableRecordNumber } from './contact-numbers.js';
import { foldedName, nameTokens } from './folded-name.js';

export const NAME_KINDS = ['family-name', 'given-name'] as const;
export const CURRENT_KINDS = ['birth-date', 'record-number', 'phone', 'email'] as const;
export type IndexKind = (typeof NAME_KINDS)[number] | (typeof CURRENT_KINDS)[number];

export interface IndexEntry {
  readonly kind: IndexKind;
  readonly value: string;
}

/** Between a record number and its system; no stored text holds it, because control characters are refused. */
const SEPARATOR = '\u001f';
const AFTER_EVERY_LETTER = '\u{10FFFF}';

/** Under what a client is found. Names are kept when they change; numbers and dates only as they now stand. */
export function indexEntriesOf(identity: ClientIdentity): readonly IndexEntry[] {
  const { familyName, givenNames, birthDate, recordNumbers, phones, emails } = identity;
  return [
    ...nameTokens(familyName).map((value) => ({ kind: 'family-name' as const, value })),
    ...nameTokens(givenNames).map((value) => ({ kind: 'given-name' as const, value })),
    ...(birthDate === null ? [] : [{ kind: 'birth-date' as const, value: birthDate }]),
    ...recordNumbers.map((number) => ({ kind: 'record-number' as const, value: recordNumberEntry(number) })),
    ...phones.map((phone) => ({ kind: 'phone' as const, value: comparablePhone(phone) })),
    ...emails.map((email) => ({ kind: 'email' as const, value: email.toLowerCase() })),
  ];
}

/** How a page of people is ordered: family name, then given names. */
export function sortNameOf(identity: { readonly familyName: string; readonly givenNames: string }): string {
  return `${foldedName(identity.familyName)}${SEPARATOR}${foldedName(identity.givenNames)}`;
}

function recordNumberEntry({ system, value }: { readonly system: string; readonly value: string }): string {
  return `${comparableRecordNumber(value)}${SEPARATOR}${system}`;
}

/** Half-open bounds of index values: `from <= value < before`. */
export interface IndexRange {
  readonly from: string;
  readonly before: string;
}

export function beginningWith(start: string): IndexRange {
  return { from: start, before: `${start}${AFTER_EVERY_LETTER}` };
}

export function exactly(value: string): IndexRange {
  return { from: value, before: `${value}\u0000` };
}

/** A record number of one system, or of any when none is said. */
export function recordNumberRange(request: {
  readonly system?: string | undefined;
  readonly value: string;
}): IndexRange {
  const { system, value } = request;
  return system === undefined
    ? beginningWith(`${comparableRecordNumber(value)}${SEPARATOR}`)
    : exactly(recordNumberEntry({ system, value }));
}

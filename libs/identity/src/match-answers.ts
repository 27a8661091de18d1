import { facilitiesWithin, type FacilityScope } from '@throughline/kernel';
import type { ClientIdentity } from './client-identity.js';
import { comparablePhone, comparableRecordNumber } from './contact-numbers.js';
import { nameTokens } from './folded-name.js';
import type { MatchQuestion } from './match-question.js';
import { scoreMatch } from './match-rules.js';
import type { ComparablePerson, MatchRuleId } from './match-rules.js';

export const MATCHES_MAX = 20;

/** A client of the caller's own facilities. */
export interface OwnMatch {
  readonly clientId: string;
  readonly facilityIds: readonly string[];
  readonly identity: ClientIdentity;
  readonly score: number;
  readonly rules: readonly MatchRuleId[];
}

/** Who may be meant: clients of the caller's own facilities, and, for the record only, clients elsewhere. */
export interface Matches {
  /** At most 20, best first; equal scores in order of registration. */
  readonly own: readonly OwnMatch[];
  /** Ids of clients whom only other facilities know. Internal: never answer more than whether there are any. */
  readonly elsewhere: readonly string[];
}

/** Someone worth comparing, with every identity they had, oldest first. */
export interface Candidate {
  /** In order of registration. */
  readonly clientNumber: number;
  readonly clientId: string;
  readonly identities: readonly ClientIdentity[];
}

/** Which of these clients may be the person, as one of these facilities may see it. */
export function matchesAmong(
  candidates: readonly Candidate[],
  person: ComparablePerson,
  of: { readonly scope: FacilityScope; facilitiesOf(clientNumber: number): readonly string[] },
): Matches {
  const found = candidates
    .flatMap((candidate) => scored(candidate, person))
    .sort((one, other) => other.score - one.score || one.clientNumber - other.clientNumber)
    .map(({ clientNumber, ...match }) => ({
      ...match,
      facilityIds: facilitiesWithin(of.facilitiesOf(clientNumber), of.scope),
    }));
  return {
    own: found.filter(({ facilityIds }) => facilityIds.length > 0).slice(0, MATCHES_MAX),
    elsewhere: found.filter(({ facilityIds }) => facilityIds.length === 0).map(({ clientId }) => clientId),
  };
}

function scored({ clientNumber, clientId, identities }: Candidate, person: ComparablePerson) {
  const identity = identities.at(-1);
  const verdict = scoreMatch(person, comparableClient(identities));
  return identity === undefined || verdict === undefined ? [] : [{ clientNumber, clientId, identity, ...verdict }];
}

export function comparableQuestion({
  name,
  birthDate,
  recordNumber,
  phone,
}: Omit<MatchQuestion, 'facilities'>): ComparablePerson {
  return {
    names: [{ family: nameTokens(name.familyName), given: nameTokens(name.givenNames) }],
    birthDate: birthDate ?? null,
    recordNumbers:
      recordNumber === undefined
        ? []
        : [{ system: recordNumber.system ?? null, value: comparableRecordNumber(recordNumber.value) }],
    phones: phone === undefined ? [] : [comparablePhone(phone)],
  };
}

/** Every name the client had; dates and numbers as they now stand. */
function comparableClient(identities: readonly ClientIdentity[]): ComparablePerson {
  const current = identities.at(-1);
  return {
    names: identities.map(({ familyName, givenNames }) => ({
      family: nameTokens(familyName),
      given: nameTokens(givenNames),
    })),
    birthDate: current?.birthDate ?? null,
    recordNumbers:
      current?.recordNumbers.map(({ system, value }) => ({ system, value: comparableRecordNumber(value) })) ?? [],
    phones: current?.phones.map(comparablePhone) ?? [],
  };
}

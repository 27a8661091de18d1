import type { DatabaseSync } from 'node:sqlite';
import { facilitiesWithin, type FacilityScope } from '@throughline/kernel';
import type { ClientFacilities } from './client-facilities.js';
import type { ClientIdentity } from './client-identity.js';
import { comparablePhone, comparableRecordNumber } from './contact-numbers.js';
import { nameTokens } from './folded-name.js';
import type { ClientHistory, Identities } from './identities.js';
import { MatchBlocks } from './match-blocks.js';
import { type MatchQuestion, parseMatchQuestion } from './match-question.js';
import { scoreMatch } from './match-rules.js';
import type { ComparablePerson, MatchRuleId } from './match-rules.js';

const MATCHES_MAX = 20;

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

interface Scored {
  readonly clientNumber: number;
  readonly clientId: string;
  readonly identity: ClientIdentity;
  readonly score: number;
  readonly rules: readonly MatchRuleId[];
}

interface Parts {
  readonly database: DatabaseSync;
  readonly identities: Identities;
  readonly facilities: ClientFacilities;
}

export class ClientMatch {
  readonly #parts: Parts;
  readonly #blocks: MatchBlocks;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#blocks = new MatchBlocks(parts.database);
  }

  match(question: MatchQuestion): Matches {
    const person = comparableQuestion(parseMatchQuestion(question));
    const found = this.#parts.identities
      .historiesOf(this.#blocks.of(person))
      .flatMap((history) => scored(history, person))
      .sort((one, other) => other.score - one.score || one.clientNumber - other.clientNumber)
      .map((match) => ({ match, facilityIds: this.#facilitiesOf(match, question.facilities) }));
    const own = found.filter(({ facilityIds }) => facilityIds.length > 0);
    const elsewhere = found.filter(({ facilityIds }) => facilityIds.length === 0);
    return {
      own: own.slice(0, MATCHES_MAX).map(({ match: { clientId, identity, score, rules }, facilityIds }) => ({
        clientId,
        facilityIds,
        identity,
        score,
        rules,
      })),
      elsewhere: elsewhere.map(({ match }) => match.clientId),
    };
  }

  #facilitiesOf({ clientNumber }: Scored, scope: FacilityScope): readonly string[] {
    return facilitiesWithin(this.#parts.facilities.of(clientNumber), scope);
  }
}

function scored({ clientNumber, clientId, identities }: ClientHistory, person: ComparablePerson): readonly Scored[] {
  const identity = identities.at(-1);
  const verdict = scoreMatch(person, comparableClient(identities));
  return identity === undefined || verdict === undefined ? [] : [{ clientNumber, clientId, identity, ...verdict }];
}

function comparableQuestion({
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

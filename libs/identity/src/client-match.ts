import type { DatabaseSync } from 'node:sqlite';
import { facilitiesWithin, type FacilityScope } from '@throughline/kernel';
import type { ClientFacilities } from './client-facilities.js';
import type { ClientIdentity } from './client-identity.js';
import { comparablePhone, comparableRecordNumber } from './contact-numbers.js';
import { nameTokens } from './folded-name.js';
import type { ClientHistory, Identities } from './identities.js';
import { MatchBlocks } from './match-blocks.js';
import type { MatchRefs } from './match-ref.js';
import { parseMatchQuestion } from './match-question.js';
import { scoreMatch } from './match-rules.js';
import type { ComparablePerson, MatchRuleId } from './match-rules.js';

const MATCHES_MAX = 20;

/** A person in front of the desk: are they known already? */
export interface MatchQuestion {
  readonly name: { readonly familyName: string; readonly givenNames: string };
  readonly birthDate?: string | null;
  readonly recordNumber?: { readonly system?: string; readonly value: string };
  readonly phone?: string;
  readonly facilities: FacilityScope;
}

/** A client of the caller's own facilities. */
export interface OwnMatch {
  readonly clientId: string;
  readonly facilityIds: readonly string[];
  readonly identity: ClientIdentity;
  readonly score: number;
  readonly rules: readonly MatchRuleId[];
}

/** Someone at a site the caller may not see: that there is a match, and nothing else about the person. */
export interface SisterSiteMatch {
  readonly matchRef: string;
  readonly facility: 'another site';
  readonly score: number;
  readonly action: 'request-access';
}

export type MatchCandidate = OwnMatch | SisterSiteMatch;

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
  readonly matchRefs: MatchRefs;
}

export class ClientMatch {
  readonly #parts: Parts;
  readonly #blocks: MatchBlocks;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#blocks = new MatchBlocks(parts.database);
  }

  /** At most 20, best first; equal scores in order of registration. */
  match(question: MatchQuestion): readonly MatchCandidate[] {
    const asked = comparableQuestion(parseMatchQuestion(question));
    return this.#parts.identities
      .historiesOf(this.#blocks.of(asked))
      .flatMap((history) => scored(history, asked))
      .sort((one, other) => other.score - one.score || one.clientNumber - other.clientNumber)
      .slice(0, MATCHES_MAX)
      .map((match) => this.#answer(match, question.facilities));
  }

  #answer({ clientNumber, clientId, identity, score, rules }: Scored, scope: FacilityScope): MatchCandidate {
    const facilityIds = facilitiesWithin(this.#parts.facilities.of(clientNumber), scope);
    if (facilityIds.length > 0) return { clientId, facilityIds, identity, score, rules };
    return {
      matchRef: this.#parts.matchRefs.issue(clientId),
      facility: 'another site',
      score,
      action: 'request-access',
    };
  }
}

function scored({ clientNumber, clientId, identities }: ClientHistory, asked: ComparablePerson): readonly Scored[] {
  const identity = identities.at(-1);
  const verdict = scoreMatch(asked, comparableClient(identities));
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

import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { facilitiesWithin } from './client-facilities.js';
import type { ClientFacilities } from './client-facilities.js';
import type { ClientIdentity } from './client-identity.js';
import { comparablePhone, comparableRecordNumber } from './contact-numbers.js';
import { nameTokens } from './folded-name.js';
import type { Identities } from './identities.js';
import { MatchBlocks } from './match-blocks.js';
import type { MatchRefs } from './match-ref.js';
import { parseMatchQuestion } from './match-question.js';
import { scoreMatch } from './match-rules.js';
import type { ComparablePerson, MatchRuleId } from './match-rules.js';
import type { FacilityScope, RecordedIdentity } from './vault.js';

export const MATCHES_MAX = 20;

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
  readonly #clientId: StatementSync;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#blocks = new MatchBlocks(parts.database);
    this.#clientId = parts.database.prepare('SELECT client_id FROM clients WHERE client_number = ?');
  }

  /** At most 20, best first; equal scores in order of registration. */
  match(question: MatchQuestion): readonly MatchCandidate[] {
    const asked = comparableQuestion(parseMatchQuestion(question));
    return this.#blocks
      .of(asked)
      .flatMap((clientNumber) => this.#scored(clientNumber, asked))
      .sort((one, other) => other.score - one.score || one.clientNumber - other.clientNumber)
      .slice(0, MATCHES_MAX)
      .map((scored) => this.#answer(scored, question.facilities));
  }

  #scored(clientNumber: number, asked: ComparablePerson): readonly Scored[] {
    const { client_id: clientId } = this.#clientId.get(clientNumber) as { client_id: string };
    const history = this.#parts.identities.history(clientId);
    const identity = history.at(-1)?.identity;
    const verdict = scoreMatch(asked, comparableClient(history));
    return identity === undefined || verdict === undefined ? [] : [{ clientNumber, clientId, identity, ...verdict }];
  }

  #answer(scored: Scored, scope: FacilityScope): MatchCandidate {
    const { clientNumber, clientId, identity, score, rules } = scored;
    const facilityIds = facilitiesWithin(this.#parts.facilities.of(clientNumber), scope);
    if (facilityIds.length > 0) return { clientId, facilityIds, identity, score, rules };
    return { matchRef: this.#parts.matchRefs.issue(clientId), facility: 'another site', score, action: 'request-access' };
  }
}

function comparableQuestion({ name, birthDate, recordNumber, phone }: Omit<MatchQuestion, 'facilities'>): ComparablePerson {
  return {
    names: [{ family: nameTokens(name.familyName), given: nameTokens(name.givenNames) }],
    birthDate: birthDate ?? null,
    recordNumbers:
      recordNumber === undefined ? [] : [{ system: recordNumber.system ?? null, value: comparableRecordNumber(recordNumber.value) }],
    phones: phone === undefined ? [] : [comparablePhone(phone)],
  };
}

/** Every name the client had; dates and numbers as they now stand. */
function comparableClient(history: readonly RecordedIdentity[]): ComparablePerson {
  const current = history.at(-1)?.identity;
  return {
    names: history.map(({ identity }) => ({ family: nameTokens(identity.familyName), given: nameTokens(identity.givenNames) })),
    birthDate: current?.birthDate ?? null,
    recordNumbers: current?.recordNumbers.map(({ system, value }) => ({ system, value: comparableRecordNumber(value) })) ?? [],
    phones: current?.phones.map(comparablePhone) ?? [],
  };
}

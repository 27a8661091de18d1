import type { DatabaseSync } from 'node:sqlite';
import type { ClientFacilities } from './client-facilities.js';
import type { Identities } from './identities.js';
import {
  comparableQuestion,
  type Matches,
  matchesAmong,
  type MatchQuestion,
  parseMatchQuestion,
} from '@throughline/identity/engine';
import { MatchBlocks } from './match-blocks.js';

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
    const { identities, facilities } = this.#parts;
    const person = comparableQuestion(parseMatchQuestion(question));
    return matchesAmong(identities.historiesOf(this.#blocks.of(person)), person, {
      scope: question.facilities,
      facilitiesOf: (clientNumber) => facilities.of(clientNumber),
    });
  }
}

import { canonicalJson, clientErased, type Clock, facilitiesWithin, Refusal } from '@throughline/kernel';
import type { Identified, IdentifyTerms } from '../client-identities.js';
import { assertSeen, type ClientIdentity, parseClientIdentity } from '../client-identity.js';
import { sortNameOf } from '../identity-index.js';
import { criteriaOf, type FoundClients, type IdentitySearch, searchCursorUnknown } from '../identity-search.js';
import { comparableQuestion, type Matches, matchesAmong } from '../match-answers.js';
import { type Block, blocksOf } from '../match-candidates.js';
import { type MatchQuestion, parseMatchQuestion } from '../match-question.js';
import { parseFacilityIds } from '../registration-terms.js';
import { bytewise, entriesOf, type Held, type HeldClient, isFound } from './held.js';
import type { MemoryMemo } from './memory-memo.js';

interface Parts {
  readonly held: Held;
  readonly clock: Clock;
  readonly memo: MemoryMemo;
}

/** Who clients are, and where they are known. */
export class MemoryClients {
  constructor(private readonly parts: Parts) {}

  identify(clientId: string, input: ClientIdentity, { recordedBy, seen, once }: IdentifyTerms = {}): Identified {
    const { held, clock, memo } = this.parts;
    const identity = parseClientIdentity(input, clock);
    const { answer, replayed } = memo.once(once, () => {
      const client = held.client(clientId);
      if (client.key === null) throw new Refusal(clientErased);
      const current = client.identities.at(-1);
      assertSeen(seen ?? null, current?.version ?? 0);
      if (current && canonicalJson(current.identity) === canonicalJson(identity))
        return { version: current.version, changed: false };
      const version = (current?.version ?? 0) + 1;
      const recorded = { version, recordedAt: clock.now(), recordedBy: recordedBy ?? null, identity };
      held.change(client, { identities: [...client.identities, recorded] });
      return { version, changed: true };
    });
    return { ...answer, replayed };
  }

  current(clientId: string): ClientIdentity | null {
    return this.parts.held.clients.get(clientId)?.identities.at(-1)?.identity ?? null;
  }

  linkFacilities(clientId: string, facilityIds: readonly string[], { andNoOther } = { andNoOther: false }): void {
    const { held } = this.parts;
    const wanted = parseFacilityIds(facilityIds);
    const client = held.client(clientId);
    const known = andNoOther ? wanted : [...client.facilityIds, ...wanted];
    held.change(client, { facilityIds: [...new Set(known)].toSorted(bytewise) });
  }

  search(search: IdentitySearch): FoundClients {
    const criteria = criteriaOf(search);
    const visible = [...this.parts.held.clients.values()]
      .filter(({ facilityIds }) => facilitiesWithin(facilityIds, search.facilities).length > 0)
      .toSorted((one, other) => bytewise(sortNameIn(one), sortNameIn(other)) || one.number - other.number);
    const last = search.after === undefined ? -1 : visible.findIndex(({ clientId }) => clientId === search.after);
    if (search.after !== undefined && last < 0) throw new Refusal(searchCursorUnknown);
    const isMatch = (client: (typeof visible)[number]) => criteria.every((criterion) => isFound(client, criterion));
    const found = visible.slice(last + 1).filter(isMatch);
    const page = found.slice(0, search.limit);
    return {
      clients: page.map((client) => ({
        clientId: client.clientId,
        identity: client.identities.at(-1)!.identity,
        facilityIds: facilitiesWithin(client.facilityIds, search.facilities),
      })),
      total: visible.filter(isMatch).length,
      next: found.length > page.length ? (page.at(-1)?.clientId ?? null) : null,
    };
  }

  match(question: MatchQuestion): Matches {
    const person = comparableQuestion(parseMatchQuestion(question));
    const blocks = blocksOf(person);
    const clients = [...this.parts.held.clients.values()];
    const candidates = clients
      .filter((client) => blocks.some((block) => isIn(block, client)))
      .map((client) => ({
        clientNumber: client.number,
        clientId: client.clientId,
        identities: client.identities.map(({ identity }) => identity),
      }));
    return matchesAmong(candidates, person, {
      scope: question.facilities,
      facilitiesOf: (number) => clients[number - 1]?.facilityIds ?? [],
    });
  }
}

const sortNameIn = ({ identities }: HeldClient): string => {
  const current = identities.at(-1);
  return current ? sortNameOf(current.identity) : '';
};

function isIn(block: Block, client: HeldClient): boolean {
  const dates = entriesOf(client).filter(({ kind }) => kind === 'birth-date');
  switch (block.by) {
    case 'entry':
      return isFound(client, block.entry);
    case 'birth-date':
      return dates.some(({ value }) => block.dates.includes(value));
    case 'name':
      return block.both.every((entry) => isFound(client, entry)) && !(block.onlyWithoutBirthDate && dates.length > 0);
  }
}

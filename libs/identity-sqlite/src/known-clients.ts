import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { canonicalJson, clientErased, clientUnknown, Refusal } from '@throughline/kernel';
import type { Clock } from '@throughline/kernel';
import type { AskedBefore } from './asked-before.js';
import type { ClientFacilities } from './client-facilities.js';
import {
  assertSeen,
  type ClientIdentity,
  type Identified,
  type IdentifyTerms,
  parseClientIdentity,
  parseFacilityIds,
} from '@throughline/identity/engine';
import type { Identities } from './identities.js';
import { inTransaction } from './transaction.js';

const CLIENTS_PER_PAGE = 1_000;

interface Parts {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly identities: Identities;
  readonly facilities: ClientFacilities;
  readonly memo: AskedBefore;
}

/** What is recorded of a client after registration. */
export class KnownClients {
  readonly #parts: Parts;
  readonly #number: StatementSync;
  readonly #page: StatementSync;
  readonly #keyless: StatementSync;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#number = parts.database.prepare('SELECT client_number FROM clients WHERE client_id = ?');
    this.#keyless = parts.database.prepare('SELECT 1 FROM client_keys WHERE client_number = ? AND wrapped IS NULL');
    this.#page = parts.database.prepare(
      'SELECT client_number, client_id FROM clients WHERE client_number > ? ORDER BY client_number LIMIT ?',
    );
  }

  identify(clientId: string, input: ClientIdentity, { recordedBy, seen, once }: IdentifyTerms = {}): Identified {
    const { clock, identities, memo } = this.#parts;
    const identity = parseClientIdentity(input, clock);
    const { answer, replayed } = memo.once(once, () => {
      const clientNumber = this.#numberOf(clientId);
      if (this.#keyless.get(clientNumber) !== undefined) throw new Refusal(clientErased);
      const current = identities.current(clientId);
      assertSeen(seen ?? null, current?.version ?? 0);
      if (current !== null && canonicalJson(current.identity) === canonicalJson(identity))
        return { version: current.version, changed: false };
      const version = (current?.version ?? 0) + 1;
      identities.addVersion(clientNumber, identity, version, recordedBy ?? null);
      return { version, changed: true };
    });
    return { ...answer, replayed };
  }

  linkFacilities(clientId: string, facilityIds: readonly string[], { andNoOther } = { andNoOther: false }): void {
    const { database, facilities } = this.#parts;
    const wanted = parseFacilityIds(facilityIds);
    const clientNumber = this.#numberOf(clientId);
    const known = facilities.of(clientNumber);
    const more = wanted.filter((facilityId) => !known.includes(facilityId));
    const fewer = andNoOther ? known.filter((facilityId) => !wanted.includes(facilityId)) : [];
    if (more.length + fewer.length === 0) return;
    inTransaction(database, () => {
      for (const facilityId of more) facilities.link(clientNumber, facilityId);
      for (const facilityId of fewer) facilities.unlink(clientNumber, facilityId);
    });
  }

  facilitiesOf(clientId: string): readonly string[] {
    return this.#parts.facilities.of(this.#numberOf(clientId));
  }

  knows(clientId: string): boolean {
    return this.#number.get(clientId) !== undefined;
  }

  any(): boolean {
    return this.#page.all(0, 1).length > 0;
  }

  /** Page by page, so that nothing is held open while the log is asked. */
  async withoutStream(hasStream: (clientId: string) => boolean | Promise<boolean>): Promise<readonly string[]> {
    const without: string[] = [];
    for (let last = 0; ;) {
      const rows = this.#page.all(last, CLIENTS_PER_PAGE) as unknown as { client_number: number; client_id: string }[];
      for (const { client_id: clientId } of rows) if (!(await hasStream(clientId))) without.push(clientId);
      const end = rows.at(-1);
      if (end === undefined) return without;
      last = end.client_number;
    }
  }

  #numberOf(clientId: string): number {
    const row = this.#number.get(clientId) as { client_number: number } | undefined;
    if (row === undefined) throw new Refusal(clientUnknown);
    return row.client_number;
  }
}

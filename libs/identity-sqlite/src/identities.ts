import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { canonicalJson } from '@throughline/kernel';
import type { Clock, LocalDate } from '@throughline/kernel';
import {
  type Candidate,
  type ClientIdentity,
  CURRENT_KINDS,
  indexEntriesOf,
  type RecordedIdentity,
  sortNameOf,
} from '@throughline/identity/engine';

interface VersionRow {
  readonly version: number;
  readonly recorded_at: number;
  readonly recorded_by: string | null;
  readonly document: string;
}

/** The versions of each client's identity, and the index they are found by. Writes run in the caller's transaction. */
export class Identities {
  readonly #clock: Clock;
  readonly #insert: StatementSync;
  readonly #setCurrent: StatementSync;
  readonly #forgetCurrentEntries: StatementSync;
  readonly #addEntry: StatementSync;
  readonly #current: StatementSync;
  readonly #birthDate: StatementSync;
  readonly #currentOfMany: StatementSync;
  readonly #versions: StatementSync;
  readonly #versionsOfMany: StatementSync;

  constructor(database: DatabaseSync, clock: Clock) {
    this.#clock = clock;
    this.#insert = database.prepare(
      'INSERT INTO identities (client_number, version, recorded_at, recorded_by, document) VALUES (?, ?, ?, ?, ?)',
    );
    this.#setCurrent = database.prepare(
      'UPDATE clients SET identity_version = ?, sort_name = ? WHERE client_number = ?',
    );
    this.#forgetCurrentEntries = database.prepare(
      `DELETE FROM identity_index WHERE client_number = ? AND kind IN (${CURRENT_KINDS.map((kind) => `'${kind}'`).join(', ')})`,
    );
    this.#addEntry = database.prepare(
      'INSERT OR IGNORE INTO identity_index (kind, value, client_number) VALUES (?, ?, ?)',
    );
    const CURRENT =
      'FROM clients JOIN identities ON identities.client_number = clients.client_number AND version = identity_version';
    this.#current = database.prepare(`SELECT document, version ${CURRENT} WHERE client_id = ?`);
    this.#birthDate = database.prepare(`SELECT document ->> '$.birthDate' AS birthDate ${CURRENT} WHERE client_id = ?`);
    this.#currentOfMany = database.prepare(
      `SELECT client_id, document ${CURRENT} WHERE client_id IN (SELECT value FROM json_each(?))`,
    );
    this.#versions = database.prepare(
      'SELECT version, recorded_at, recorded_by, document FROM identities JOIN clients USING (client_number) WHERE client_id = ? ORDER BY version',
    );
    this.#versionsOfMany = database.prepare(
      `SELECT client_number, client_id, document FROM identities JOIN clients USING (client_number)
         WHERE client_number IN (SELECT value FROM json_each(?)) ORDER BY client_number, version`,
    );
  }

  addVersion(clientNumber: number, identity: ClientIdentity, version: number, recordedBy: string | null): void {
    this.#insert.run(clientNumber, version, this.#clock.now(), recordedBy, canonicalJson(identity));
    this.#setCurrent.run(version, sortNameOf(identity), clientNumber);
    if (version > 1) this.#forgetCurrentEntries.run(clientNumber);
    for (const { kind, value } of indexEntriesOf(identity)) this.#addEntry.run(kind, value, clientNumber);
  }

  current(clientId: string): { readonly identity: ClientIdentity; readonly version: number } | null {
    const row = this.#current.get(clientId) as VersionRow | undefined;
    return row === undefined ? null : { identity: identityIn(row), version: row.version };
  }

  /** Without the names beside it. */
  birthDate(clientId: string): LocalDate | null {
    return (this.#birthDate.get(clientId)?.['birthDate'] as LocalDate | undefined) ?? null;
  }

  currentOfMany(clientIds: readonly string[]): ReadonlyMap<string, ClientIdentity> {
    const rows = this.#currentOfMany.all(JSON.stringify(clientIds)) as unknown as (VersionRow & {
      client_id: string;
    })[];
    return new Map(rows.map((row) => [row.client_id, identityIn(row)]));
  }

  history(clientId: string): readonly RecordedIdentity[] {
    const rows = this.#versions.all(clientId) as unknown as VersionRow[];
    return rows.map((row) => ({
      version: row.version,
      recordedAt: row.recorded_at,
      recordedBy: row.recorded_by,
      identity: identityIn(row),
    }));
  }

  /** Everyone's identities, oldest first, in order of registration; one question for all, because a match has many candidates. */
  historiesOf(clientNumbers: readonly number[]): readonly Candidate[] {
    const rows = this.#versionsOfMany.all(JSON.stringify(clientNumbers)) as unknown as (VersionRow & {
      client_number: number;
      client_id: string;
    })[];
    const histories = new Map<number, { clientNumber: number; clientId: string; identities: ClientIdentity[] }>();
    for (const row of rows) {
      const history = histories.get(row.client_number) ?? {
        clientNumber: row.client_number,
        clientId: row.client_id,
        identities: [],
      };
      history.identities.push(identityIn(row));
      histories.set(row.client_number, history);
    }
    return [...histories.values()];
  }
}

function identityIn(row: { readonly document: string }): ClientIdentity {
  return JSON.parse(row.document) as ClientIdentity;
}

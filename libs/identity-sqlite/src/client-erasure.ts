import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Clock } from '@throughline/kernel';
import type { ClientKeys } from './client-keys.js';
import { emptyWriteAhead } from './empty-write-ahead.js';
import type { Registrations } from './registrations.js';
import { inTransaction, isBusy } from './transaction.js';
import type { ErasedClient, Purged } from '@throughline/identity/engine';

interface ErasedRow {
  readonly identity_versions: number;
  readonly search_entries: number;
  readonly requests: number;
  readonly copies_purged: number;
}

interface Parts {
  readonly database: DatabaseSync;
  readonly clock: Clock;
  readonly keys: ClientKeys;
  readonly registrations: Registrations;
}

/**
 * Takes everything that names a client out of the vault. What stays says nothing about the person: the id, at which
 * facilities it was known, and which key was destroyed when.
 */
export class ClientErasure {
  readonly #parts: Parts;
  readonly #erased: StatementSync;
  readonly #number: StatementSync;
  readonly #note: StatementSync;
  readonly #purged: StatementSync;
  readonly #unpurged: StatementSync;
  readonly #keyless: StatementSync;
  readonly #deletions: readonly StatementSync[];

  constructor(parts: Parts) {
    const { database } = parts;
    this.#parts = parts;
    this.#number = database.prepare('SELECT client_number FROM clients WHERE client_id = ?');
    this.#erased = database.prepare(
      'SELECT identity_versions, search_entries, requests, copies_purged FROM erased_clients JOIN clients USING (client_number) WHERE client_id = ?',
    );
    this.#deletions = [
      database.prepare(
        'DELETE FROM identities WHERE client_number = (SELECT client_number FROM clients WHERE client_id = ?)',
      ),
      database.prepare(
        'DELETE FROM identity_index WHERE client_number = (SELECT client_number FROM clients WHERE client_id = ?)',
      ),
      database.prepare('DELETE FROM asked_before WHERE subject = ?'),
    ];
    this.#note = database.prepare(
      `INSERT INTO erased_clients (client_number, erased_at, identity_versions, search_entries, requests) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET identity_versions = identity_versions + excluded.identity_versions,
         search_entries = search_entries + excluded.search_entries, requests = requests + excluded.requests, copies_purged = 0`,
    );
    this.#purged = database.prepare('UPDATE erased_clients SET copies_purged = 1');
    this.#unpurged = database.prepare('SELECT 1 FROM erased_clients WHERE copies_purged = 0 LIMIT 1');
    this.#keyless = database.prepare(
      `SELECT client_id FROM client_keys JOIN clients USING (client_number) LEFT JOIN erased_clients USING (client_number)
       WHERE wrapped IS NULL AND erased_at IS NULL`,
    );
  }

  /** Refuses `client-unknown`. */
  erase(clientId: string, method: string): ErasedClient {
    const { keyId, destroyedAt } = this.#parts.keys.destroy(clientId, method);
    this.#deleteRows(clientId);
    this.purgeCopies();
    const { identity_versions, search_entries, requests, copies_purged } = this.#row(clientId) as ErasedRow;
    const purged = { identityVersions: identity_versions, searchEntries: search_entries, requests };
    return { keyId, destroyedAt, purged, copiesPurged: copies_purged === 1 };
  }

  isErased(clientId: string): boolean {
    return this.#row(clientId) !== undefined;
  }

  all(): readonly string[] {
    const rows = this.#parts.database
      .prepare('SELECT client_id FROM erased_clients JOIN clients USING (client_number) ORDER BY client_number')
      .all();
    return rows.map((row) => String(row['client_id']));
  }

  /** Clients whose key was destroyed, and whose rows a vault restored from an older copy still has: they go the same way. */
  eraseKeyless(): void {
    for (const row of this.#keyless.all()) this.#deleteRows(String(row['client_id']));
    this.purgeCopies();
  }

  /**
   * What was deleted may stand in unused parts of pages and in the write-ahead file: both are written anew. Left for
   * another time while another process holds them.
   */
  purgeCopies(): void {
    const { database } = this.#parts;
    if (this.#unpurged.get() === undefined) return;
    try {
      database.exec('VACUUM');
    } catch (error) {
      if (isBusy(error)) return;
      throw error;
    }
    if (emptyWriteAhead(database)) inTransaction(database, () => this.#purged.run());
  }

  #row(clientId: string): ErasedRow | undefined {
    return this.#erased.get(clientId) as ErasedRow | undefined;
  }

  #deleteRows(clientId: string): void {
    const { database, clock, registrations } = this.#parts;
    inTransaction(database, () => {
      const [versions = 0, entries = 0, asked = 0] = this.#deletions.map((deletion) =>
        Number(deletion.run(clientId).changes),
      );
      const forgotten = registrations.forget(clientId);
      const counts: Purged = { identityVersions: versions, searchEntries: entries, requests: asked + forgotten };
      if (this.isErased(clientId) && versions + entries + counts.requests === 0) return;
      const { client_number: clientNumber } = this.#number.get(clientId) as { client_number: number };
      this.#note.run(clientNumber, clock.now(), versions, entries, counts.requests);
    });
  }
}
